// A day that is named twice in a row is one day.

import { weekdayOf } from "./calendar.ts";
import type { DayAt } from "./day-rules.ts";

/** Of overlapping days the one that begins first is kept, then the longest. "Friday, 27 November" and "11月30日（周一）" are each one day. */
export function mergedDays(text: string, days: DayAt[]): DayAt[] {
  const kept: DayAt[] = [];
  for (const day of days.sort((x, y) => x.start - y.start || y.end - x.end)) {
    const last = kept.at(-1);
    const joined = last ? afterDay(text, last, day) : day;
    if (joined === null) continue;
    if (last && joined !== day) kept.pop();
    kept.push(joined);
  }
  return kept;
}

/** What comes of `day` behind `last`: null when it says nothing new, both merged into one, or `day` as it is. */
function afterDay(text: string, last: DayAt, day: DayAt): DayAt | null {
  if (day.start < last.end) return null;
  const gap = text.slice(last.end, Math.min(day.start, last.end + 8));
  const named = !/\d/.test(text.slice(last.start, last.end)) && weekdayOf(last.day) === weekdayOf(day.day);
  const numbered = !day.kind && /\d/.test(text.slice(day.start, day.end));
  // Friday, 27 November   Freitag, den 27.11.   Mittwoch (2.12.)
  if (named && numbered && weekdayGap.test(gap))
    return gap.includes("(") ? { ...day } : { ...day, start: last.start };
  // 11月30日（周一）
  return /^\s?[（(]$/.test(gap) && !numbered ? null : day;
}

const weekdayGap = /^[.,]? ?(?:the |den |dem |le |el |dia |día )?$| ?\($/;
