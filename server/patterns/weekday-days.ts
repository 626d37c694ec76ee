// "next Friday", "nächsten Freitag", "vendredi prochain", "el próximo viernes".

import { coming, inWeek } from "./calendar.ts";
import type { DateWords } from "./date-words.ts";
import { type DayRule, fromToday, indexIn, word } from "./day-rules.ts";

/** The rule for weekdays; "Monday to Friday" and "every Monday" are no dates. */
export function weekdayDays(words: DateWords): DayRule {
  const name = words.weekdays.replaceAll(" ", "|");
  const modifier = [words.nextWeek, words.coming, words.last, words.every].join("|");
  const pattern = word(
    `(?:(?<before>${modifier}),? (?:on )?)?(?<name>${name})(?<range> ?(?:${words.to}) ?(?:${name}))?(?: (?:die |la )?(?<behind>${modifier}))?`,
  );
  const is = (list: string) => new RegExp(`^(?:${list})$`, "i");
  const [next, last, every] = [is(words.nextWeek), is(words.last), is(words.every)];
  const rule = fromToday(pattern, ({ before, name: called = "", range, behind }, today) => {
    const which = before ?? behind ?? "";
    const weekday = indexIn(words.weekdays, called);
    // "sat" and "sun" alone are also ordinary words.
    if (range || every.test(which) || (called.length < 4 && which === "")) return null;
    if (next.test(which)) return inWeek(today, weekday, 1);
    if (last.test(which)) return coming(today - 7, weekday);
    return coming(which === "" ? today : today + 1, weekday);
  });
  return { ...rule, loose: ({ before, behind }) => (before || behind ? undefined : "weekday") };
}
