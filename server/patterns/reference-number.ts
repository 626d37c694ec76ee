// Tells a reference number from what only looks like one: dates, sums, counts, clock times.

/** Half-open, as `slice` takes it. */
export interface Range {
  start: number;
  end: number;
}

/** The letters and digits, with what joins them, that begin at `start`; null when there are none. */
export function tokenAt(text: string, start: number): Range | null {
  const words = sticky(token, text, start);
  return words === "" ? null : { start, end: start + words.length };
}

// 30.11.2026   2026-11-30   12/01/26
const dateLike = /^(?:\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;
// "1,234.56 EUR"   "12:30"   "500 pieces"   "30 %"   "14 days"   "20 Stück"   "100 台"
const amountFollows =
  /(?:[.,:]\d|[ \t\u00a0]?(?:[€$£%°]|EUR|USD|CNY|RMB|GBP|CHF|元|円|万|pieces?|pcs|units?|items?|copies|sets?|boxes|days?|weeks?|hours?|people|Stück|Stk|Tage?n?|pièces?|unités?|jours?|unidades|piezas|días|dias|peças|个|件|台|套|份|箱|只|天|日|年|月|個|本|枚|قطعة|يوم))/iy;

/** True when the token is a number one could look up. `strong` means that its label says "number". */
export function isReference(
  text: string,
  { start, end }: Range,
  rule: { digits: number; strong: boolean },
): boolean {
  const words = text.slice(start, end);
  const digits = words.replace(/\D/g, "").length;
  const next = text.charAt(end);
  if (digits < 1 || dateLike.test(words) || /[A-Za-z0-9@]/.test(next)) return false;
  if (!/^\d+$/.test(words)) return isMixedReference(words, digits, rule.strong);
  if (sticky(amountFollows, text, end) !== "") return false;
  // "call us to order: 0118 496 0000"
  if (words.startsWith("0") && /^ \d{3}/.test(text.slice(end, end + 4))) return false;
  const year = /^(?:19|20)\d\d$/.test(words);
  return digits >= rule.digits && (rule.strong || !year);
}

/** "A-1029" and "X200B7" are references; "3D", "500g", "10pcs", "1.234" and "B2B" are not. */
function isMixedReference(words: string, digits: number, strong: boolean): boolean {
  if (/^\d+[a-z]{1,4}$/.test(words) || /^\d{1,3}(?:\.\d{3})+$/.test(words)) return false;
  return digits >= (strong ? 1 : 3);
}

/** True when the next number of a list is built like the first: the same letters, about the same length. */
export function alike(text: string, first: Range, next: Range): boolean {
  const build = (range: Range) => text.slice(range.start, range.end).replace(/\d+/g, "0");
  const length = (range: Range) => range.end - range.start;
  return build(first) === build(next) && Math.abs(length(first) - length(next)) <= 1 && length(next) >= 3;
}

/** What `pattern` (sticky) matches exactly at `at`, or "". */
export function sticky(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

// 4500012345   A-1029   RE-2026-1187   INV-2026/0042   202611210001   SF1234567890
const token = /[A-Za-z0-9]{1,24}(?:[-/_.][A-Za-z0-9]{1,16}){0,5}/y;
