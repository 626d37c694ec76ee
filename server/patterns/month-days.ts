// Days with a month's name, and the ends of months, weeks and years.

import { dayOf, inWeek, monthEnd, nearest, parts } from "./calendar.ts";
import type { DateWords } from "./date-words.ts";
import { type DayRule, fromToday, type Groups, indexIn, word } from "./day-rules.ts";

/** The rules for "30 November", "November 30th, 2026", "end of the month", "Ende November". */
export function monthDays(words: DateWords): DayRule[] {
  const month = words.months.replaceAll(" ", "|");
  const { week, nextWeek, month: thisMonth, nextMonth, year, ofMonth } = words.endOf;
  const dayFrom = named(words);
  return [
    // 30 November 2026   3. Dezember   1er décembre   30 de noviembre de 2026   30th of November
    {
      pattern: word(
        `(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?(?: of| de| d['’])? ?(?<m>${month})(?:\\.?,? (?:de |del )?(?<y>\\d{4}))?`,
      ),
      dayFrom,
    },
    // November 30th, 2026
    {
      pattern: word(`(?<m>${month})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\\d{4}))?(?![:.]\\d)`),
      dayFrom,
    },
    fromToday(word(week), (_, today) => inWeek(today, 4, 0)),
    fromToday(word(nextWeek), (_, today) => inWeek(today, 4, 1)),
    fromToday(word(thisMonth), (_, today) => monthEnd(today)),
    fromToday(word(nextMonth), (_, today) => monthEnd(today, 1)),
    fromToday(word(year), (_, today) => dayOf(parts(today).year, 12, 31)),
    fromToday(word(`(?:${ofMonth}) (?<m>${month})(?: (?:de )?(?<y>\\d{4}))?`), ({ m, y }, today) => {
      const at = indexIn(words.months, m) + 1;
      const first = y ? dayOf(Number(y), at, 1) : nearest(at, 1, today);
      return first === null ? null : monthEnd(first);
    }),
  ];
}

function named(words: DateWords): DayRule["dayFrom"] {
  return ({ d, m, y }: Groups, today) => {
    // "Room 3 may be free": here "may" is a verb.
    if (m === "may" || m === "march") return null;
    const month = indexIn(words.months, m) + 1;
    if (y) return dayOf(Number(y), month, Number(d));
    return today === null ? null : nearest(month, Number(d), today);
  };
}
