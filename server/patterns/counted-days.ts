// Days counted from the mail's own date: "tomorrow", "within 14 days", "sous 5 jours ouvrés".

import { addMonths, addWorkingDays, type Day } from "./calendar.ts";
import type { DateWords } from "./date-words.ts";
import { type DayRule, fromToday, type Groups, word } from "./day-rules.ts";

/** The rules for one language. */
export function countedDays(words: DateWords): DayRule[] {
  const near = words.days.map(([source, offset]) => ({
    ...fromToday(word(source), (_, today) => today + offset),
    loose: () => (offset === 0 ? ("today" as const) : undefined),
  }));
  return [...near, fromToday(within(words), (groups, today) => until(words, groups, today), "deadline")];
}

const nothing = "(?!)";

// within 14 days   binnen 5 Werktagen   en un plazo de 10 días hábiles   خلال 7 أيام
function within(words: DateWords): RegExp {
  const { hour, day, week, month } = words.units;
  const number = `\\d{1,3}|${Object.keys(words.numbers).join("|")}`;
  const unit = `(?:(?<h>${hour})|${day}|(?<wk>${week})|(?<mo>${month}))`;
  return word(
    `(?:${words.within}) (?<n>${number}) ?(?:(?<wd>${words.working || nothing}) ?)?${unit}(?: (?<wb>${words.workingBehind || nothing}))?`,
  );
}

function until(words: DateWords, { n = "", wd, wb, h, wk, mo }: Groups, today: Day): Day {
  const count = words.numbers[n.toLowerCase()] ?? Number(n);
  if (wd || wb) return addWorkingDays(today, count);
  if (h) return today + Math.ceil(count / 24);
  if (wk) return today + 7 * count;
  return mo ? addMonths(today, count) : today + count;
}
