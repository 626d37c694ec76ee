/** ISO 8601 with the reader's own UTC offset, so that "tomorrow" in the mail is the reader's tomorrow. */
export function localIso(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const ahead = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
