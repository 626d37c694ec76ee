// Numbers as eight countries write them.

/** A number of up to 15 digits with its separators, for use inside a larger pattern. */
// 1.234,56   1,234.56   12 800   1'200   1200   0.5   1,2
export const numberPattern = String.raw`(?:\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,15}(?:[.,]\d{1,6})?)(?!\d)`;

/** The value of what `numberPattern` matched: the last separator is the decimal one when it does not part three digits. */
export function parseNumber(words: string): number {
  const compact = words.replace(/['’\u00a0\u202f ]/g, "");
  const last = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  if (last < 0) return Number(compact);
  const behind = compact.length - last - 1;
  const mark = compact.charAt(last);
  const alone = compact.indexOf(mark) === last;
  const otherMark = compact.includes(mark === "." ? "," : ".");
  // 1.234 is a thousand and more, 0.125 and 1,234.500 are not.
  const groups = behind === 3 && !otherMark && !compact.startsWith("0");
  if (!alone || groups) return Number(compact.replace(/[.,]/g, ""));
  return Number(`${compact.slice(0, last).replace(/[.,]/g, "")}.${compact.slice(last + 1)}`);
}
