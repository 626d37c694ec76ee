// Days written in numbers: 2026-11-30, 30.11.2026, 11/30/2026, "am 30.11.".

import { type Day, dayOf, nearest } from "./calendar.ts";
import type { DayAt } from "./day-rules.ts";
import { matches } from "./found.ts";

/** Days in numbers alone. `monthFirst` is the American order, used where both orders are possible. */
export function numericDays(text: string, today: Day | null, monthFirst: boolean): DayAt[] {
  const found: DayAt[] = [];
  const add = (match: RegExpExecArray, day: Day | null) => {
    if (day !== null) found.push({ start: match.index, end: match.index + match[0].length, day });
  };
  for (const match of matches(text, yearFirst)) {
    const { y, a, b } = match.groups ?? {};
    add(match, dayOf(Number(y), Number(a), Number(b)));
  }
  for (const pattern of [yearLast, shortForm])
    for (const match of matches(text, pattern)) {
      const { a, s, b, y, b2, y2 } = match.groups ?? {};
      if (numbered.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
      const year = y ?? y2;
      const swap = monthFirst && s !== "-" && b2 === undefined;
      add(match, fromPair(Number(a), Number(b ?? b2), swap, { year, today }));
    }
  return found;
}

function fromPair(
  a: number,
  b: number,
  swap: boolean,
  when: { year: string | undefined; today: Day | null },
): Day | null {
  // 11/30 can only have its month first, 30/11 only last.
  const [date, month] = (swap && a <= 12) || b > 12 ? [b, a] : [a, b];
  const { year, today } = when;
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
  return today === null || month > 12 ? null : nearest(month, date, today);
}

// 2026-11-30   2026/11/30   2026.11.30
const yearFirst = /(?<![\w./-])(?<y>(?:19|20)\d\d)(?<s>[-/.])(?<a>\d{1,2})\k<s>(?<b>\d{1,2})(?![\w/-]|\.\d)/g;
// 30.11.2026   30/11/26   11/30/2026   30.11.   am 3.12. — the form without a year only with its second dot
const yearLast =
  /(?<![\w./,-])(?<a>\d{1,2})(?:(?<s>[-/])(?<b>\d{1,2})\k<s>(?<y>(?:19|20)?\d\d)|\. ?(?<b2>\d{1,2})\.(?: ?(?<y2>(?:19|20)\d\d|\d\d(?!\.)))?)(?![\w/-]|\.\d)/g;
// by 12/01   am 30/11   le 30/11   até 30/11 — two numbers alone are a day only behind such a word
const shortForm =
  /(?<=\b(?:on|by|before|until|due|am|bis|zum|le|du|au|el|dia|até|em|hasta|del)[ :]{1,2})(?<a>\d{1,2})[/.](?<b>\d{1,2})(?![\w/%-]|[.,]\d)/gi;
// § 2.3.   Version 1.2.   Nr. 4.5.
const numbered = /(?:§|version|v|nr\.?|no\.?|punkt|kapitel|abschnitt|ziffer|section|clause|art\.?)\s?$/i;
