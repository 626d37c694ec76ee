// Dates and deadlines, resolved against the day the mail was sent. A day that cannot be resolved without guessing is not found.

import { type Day, dayOf, isoDay, nearest, weekdayOf } from "./calendar.ts";
import { findOtherDays } from "./dates-chrono.ts";
import { deadlineBefore, deadlineBehind, findEastAsianDays } from "./dates-east-asian.ts";
import { deadlineCue, findWesternDays } from "./dates-western.ts";
import type { DayAt } from "./day-rules.ts";
import { type Found, foundAt, matches, mostFound, plainDigits } from "./found.ts";
import { timeBehind } from "./times.ts";

export interface FoundDate extends Found {
  kind: "date" | "deadline";
  /** YYYY-MM-DD, or YYYY-MM-DDTHH:MM in the sender's own time. */
  iso: string;
}

export interface DateContext {
  /** ISO 8601, as in the mail's Date header: "Friday" is counted from here, in the sender's own time zone. */
  mailDate?: string | undefined;
  /** ISO 639-1 or zh-Hans/zh-Hant. */
  language?: string | undefined;
  /** ISO 3166 alpha-2: an English mail from elsewhere than the US writes the day before the month. */
  country?: string | undefined;
}

/** Every day named in `text`, in order. */
export function findDates(text: string, context: DateContext): FoundDate[] {
  const plain = plainDigits(text);
  const language = (context.language ?? "en").slice(0, 2);
  const today = dayOfMail(context.mailDate);
  const monthFirst = language === "en" && (context.country ?? "US") === "US";
  const days = [
    ...numericDays(plain, today, monthFirst),
    ...findEastAsianDays(plain, today),
    ...findWesternDays(plain, "en", today),
    ...(language === "en" ? [] : findWesternDays(plain, language, today)),
    ...findOtherDays(plain, language, context.mailDate),
  ];
  return merged(plain, days)
    .slice(0, mostFound)
    .map((found) => {
      const time = timeBehind(plain, found.end);
      const end = time ? found.end + time.length : found.end;
      const kind = found.kind ?? (isDeadline(plain, { ...found, end }, language) ? "deadline" : "date");
      return {
        ...foundAt(text, found.start, end),
        kind,
        iso: isoDay(found.day) + (time ? `T${time.clock}` : ""),
      };
    });
}

function dayOfMail(mailDate: string | undefined): Day | null {
  const [year = 0, month = 0, date = 0] = (mailDate ?? "").slice(0, 10).split("-").map(Number);
  return dayOf(year, month, date);
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

function numericDays(text: string, today: Day | null, monthFirst: boolean): DayAt[] {
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
  // 11/30 has its month first whoever writes it, 30/11 last.
  const [date, month] = (swap && a <= 12) || b > 12 ? [b, a] : [a, b];
  const { year, today } = when;
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, date);
  return today === null || month > 12 ? null : nearest(month, date, today);
}

/** Overlaps go to the one that begins first, then the longest; "Friday, 27 November" and "11月30日（周一）" are one day. */
function merged(text: string, days: DayAt[]): DayAt[] {
  const kept: DayAt[] = [];
  for (const day of days.sort((x, y) => x.start - y.start || y.end - x.end)) {
    const last = kept.at(-1);
    if (last && day.start < last.end) continue;
    const gap = last ? text.slice(last.end, day.start) : "";
    if (last && sameDayAgain(text, { last, gap, day })) {
      kept[kept.length - 1] = { ...day, start: last.start };
    } else if (!(last && /^\s?[（(]$/.test(gap))) kept.push(day);
  }
  return kept;
}

function sameDayAgain(text: string, { last, gap, day }: { last: DayAt; gap: string; day: DayAt }): boolean {
  const weekday = !/\d/.test(text.slice(last.start, last.end)) && weekdayOf(last.day) === weekdayOf(day.day);
  return (
    weekday &&
    !day.kind &&
    /\d/.test(text.slice(day.start, day.end)) &&
    gap.length < 7 &&
    weekdayGap.test(gap)
  );
}

const weekdayGap = /^[.,]? ?(?:the |den |dem |le |el |dia |día )?$/;

const cueLength = 40;

function isDeadline(text: string, { start, end }: DayAt, language: string): boolean {
  const before = text.slice(Math.max(0, start - cueLength), start);
  if (deadlineBefore.test(before) || deadlineBehind.test(text.slice(end, end + cueLength))) return true;
  return ["en", language].some((one) => deadlineCue(one)?.test(before));
}
