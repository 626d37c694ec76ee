// Finds days in the languages we have no words of our own for. chrono joins neighbouring dates and is slow on long texts, so it is given
// short pieces only.

import * as chrono from "chrono-node";
import { dayOf } from "./calendar.ts";
import type { DayAt } from "./day-rules.ts";

/** Days in Dutch, Italian, Russian, Ukrainian, Swedish, Finnish and Vietnamese. */
export function findOtherDays(text: string, language: string, mailDate: string | undefined): DayAt[] {
  const parser = parsers[language];
  if (!parser || mailDate === undefined) return [];
  const reference = { instant: new Date(mailDate), timezone: offsetMinutes(mailDate) };
  const days: DayAt[] = [];
  for (const match of text.slice(0, mostCharacters).matchAll(piece))
    for (const found of parser.parse(match[0], reference, { forwardDate: true })) {
      const at = match.index + found.index;
      const day = certainDay(found);
      if (day !== null) days.push({ start: at, end: at + found.text.length, day });
    }
  return days;
}

/** chrono fills in what a text leaves out. A day is taken only when the text has a word for it. */
function certainDay({ start, text }: chrono.ParsedResult): number | null {
  if (!(start.isCertain("day") || start.isCertain("weekday")) || !/\p{L}/u.test(text)) return null;
  return dayOf(start.get("year") ?? 0, start.get("month") ?? 0, start.get("day") ?? 0);
}

const mostCharacters = 20_000;
// Up to a comma or a line's end.
const piece = /[^\n,;]{1,300}/g;

const parsers: Record<string, chrono.Chrono> = {
  nl: chrono.nl.casual,
  it: chrono.it.casual,
  ru: chrono.ru.casual,
  uk: chrono.uk.casual,
  sv: chrono.sv.casual,
  fi: chrono.fi.casual,
  vi: chrono.vi.casual,
};

// 2026-11-20T09:00:00+08:00
function offsetMinutes(iso: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(iso) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
