// Dates as a mail list shows them.

/** "14:05" today, "Tue 14:05" within a week, else "12 Nov", with the year when it is another one. */
export function shortDate(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  const days = (now.getTime() - date.getTime()) / 86_400_000;
  if (date.toDateString() === now.toDateString()) return time(date);
  if (days > 0 && days < 6) return `${date.toLocaleDateString("en-GB", { weekday: "short" })} ${time(date)}`;
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", ...year });
}

/** "Thu, 12 Nov 2026, 14:05" */
export function longDate(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  const day = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  return `${date.toLocaleDateString("en-GB", day)}, ${time(date)}`;
}

function time(date: Date): string {
  return date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
