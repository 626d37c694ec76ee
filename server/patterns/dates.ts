// Finds dates and deadlines and resolves them against the day the mail was sent. A day that could only be guessed is left out.

import { type Day, dayOf, isoDay } from "./calendar.ts";
import { findOtherDays } from "./dates-chrono.ts";
import { deadlineBefore, deadlineBehind, findEastAsianDays } from "./dates-east-asian.ts";
import { deadlineCue, findWesternDays, pastCue } from "./dates-western.ts";
import type { DayAt } from "./day-rules.ts";
import { type Found, foundAt, mostFound, plainDigits } from "./found.ts";
import { mergedDays } from "./merged-days.ts";
import { numericDays } from "./numeric-days.ts";
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
  /** ISO 3166 alpha-2: an English mail from outside the US writes the day before the month. */
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
  return mergedDays(plain, days)
    .slice(0, mostFound)
    .flatMap((found) => {
      const time = timeBehind(plain, found.end);
      const end = time ? found.end + time.length : found.end;
      const kind = found.kind ?? (isDeadline(plain, { ...found, end }, language) ? "deadline" : "date");
      if (kind === "date" && isTooLoose(plain, found, { language, timed: time !== null })) return [];
      const iso = isoDay(found.day) + (time ? `T${time.clock}` : "");
      return [{ ...foundAt(text, found.start, end), kind, iso }];
    });
}

/** "Today we received" names no date, "today at 3 pm" does; "it broke on Friday" and "the 8th, Friday" do not mean the coming Friday. */
function isTooLoose(
  text: string,
  { start, loose }: DayAt,
  { language, timed }: { language: string; timed: boolean },
): boolean {
  if (loose === undefined) return false;
  if (loose === "today") return !timed;
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.!?\n]/)
      .at(-1) ?? "";
  if (/\d(?:st|nd|rd|th|\.)?,? \(?$/.test(before)) return true;
  return ["en", language].some((one) => pastCue(one)?.test(before));
}

function dayOfMail(mailDate: string | undefined): Day | null {
  const [year = 0, month = 0, date = 0] = (mailDate ?? "").slice(0, 10).split("-").map(Number);
  return dayOf(year, month, date);
}

const cueLength = 40;

function isDeadline(text: string, { start, end }: DayAt, language: string): boolean {
  const before = text.slice(Math.max(0, start - cueLength), start);
  if (deadlineBefore.test(before) || deadlineBehind.test(text.slice(end, end + cueLength))) return true;
  return ["en", language].some((one) => deadlineCue(one)?.test(before));
}
