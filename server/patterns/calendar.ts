// Days without clocks or time zones: a day is the number of days since 1970-01-01.

export type Day = number;

const millisecondsADay = 86_400_000;

/** The day, or null where the calendar has none (31 June). */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2199) return null;
  const day = Date.UTC(year, month - 1, date) / millisecondsADay;
  const back = parts(day);
  return back.month === month && back.date === date ? day : null;
}

export function parts(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * millisecondsADay);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

export function isoDay(day: Day): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The year is left out in the text: the day meant is the one between four months before and eight months after the mail. */
export function nearest(month: number, date: number, reference: Day): Day | null {
  const { year } = parts(reference);
  const years = [year, year + 1, year - 1].map((y) => dayOf(y, month, date));
  return (
    years.find((day) => day !== null && day - reference >= -120 && day - reference < 246) ?? years[0] ?? null
  );
}

/** The last day of the month `months` after the one `day` is in. */
export function monthEnd(day: Day, months = 0): Day {
  const { year, month } = parts(day);
  return Date.UTC(year, month + months, 0) / millisecondsADay;
}

/** The day `months` later; 31 January + 1 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = parts(day);
  return Math.min(Date.UTC(year, month - 1 + months, date) / millisecondsADay, monthEnd(day, months));
}

/** Monday to Friday; holidays are not known. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day;
  for (let left = Math.min(count, 1_000); left > 0; ) {
    at++;
    if (weekdayOf(at) < 5) left--;
  }
  return at;
}

/** That weekday in the week `weeks` after the one `day` is in (weeks begin on Monday). */
export function inWeek(day: Day, weekday: number, weeks: number): Day {
  return day - weekdayOf(day) + 7 * weeks + weekday;
}

/** The first such weekday on or after `day`. */
export function coming(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
