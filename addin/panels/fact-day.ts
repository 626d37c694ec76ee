// 2026-11-30   2026-11-30T06:00

/** The day (and time) of an ISO date as a person of this language writes it; "" where it is none. */
export function factDay(iso: string, language: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(day.getTime())) return "";
  const said = day.toLocaleDateString(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return [said, iso.slice(11, 16)].filter(Boolean).join(", ");
}
