/** Enough to tell the direction; more text does not change it. */
const mostCharacters = 3_000;

/** Right to left when most letters are Hebrew or Arabic (also Persian, Urdu). */
export function directionOf(text: string): "ltr" | "rtl" {
  const start = text.slice(0, mostCharacters);
  const rtl = start.match(/[\p{Script=Hebrew}\p{Script=Arabic}]/gu)?.length ?? 0;
  return rtl * 2 > (start.match(/\p{L}/gu)?.length ?? 0) ? "rtl" : "ltr";
}
