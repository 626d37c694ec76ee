// Numbers as eight countries write them.

/** A number of up to 15 digits with its separators, for use inside a larger pattern. */
// 1.234,56   1,234.56   12 800   1'200   1200   0.5   1,2
export const numberPattern = String.raw`(?:\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,15}(?:[.,]\d{1,6})?)(?!\d)`;

/** The value of what `numberPattern` matched. The last separator is the decimal one, unless three digits follow it. */
export function parseNumber(words: string): number {
  const compact = words.replace(/['’\u00a0\u202f ]/g, "");
  const last = Math.max(compact.lastIndexOf("."), compact.lastIndexOf(","));
  if (last < 0) return Number(compact);
  const behind = compact.length - last - 1;
  const mark = compact.charAt(last);
  const alone = compact.indexOf(mark) === last;
  const otherMark = compact.includes(mark === "." ? "," : ".");
  // 1.234 is 1234; 0.125 and 1,234.500 have decimals.
  const groups = behind === 3 && !otherMark && !compact.startsWith("0");
  if (!alone || groups) return Number(compact.replace(/[.,]/g, ""));
  return Number(`${compact.slice(0, last).replace(/[.,]/g, "")}.${compact.slice(last + 1)}`);
}

/** 三 → 3, 两 → 2, 十四 → 14, 三十 → 30, 一百二十 → 120, 叁万伍仟 → 35000; NaN for anything else. */
export function parseChineseNumber(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of words) {
    const unit = chineseUnits[sign];
    const value = chineseDigits[sign];
    if (value !== undefined) digit = value;
    else if (unit === 1e4 || unit === 1e8) {
      total = (total + section + digit) * unit;
      section = 0;
      digit = 0;
    } else if (unit !== undefined) {
      section += (digit || 1) * unit;
      digit = 0;
    } else return Number.NaN;
  }
  return total + section + digit;
}

/** The signs `parseChineseNumber` reads, as a character class without brackets. */
export const chineseNumberSigns = "〇零一二两兩三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億";

const chineseDigits: Record<string, number> = Object.fromEntries(
  ["〇零", "一壹", "二两兩贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, value]),
  ),
);
const chineseUnits: Record<string, number> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1e3,
  仟: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};
