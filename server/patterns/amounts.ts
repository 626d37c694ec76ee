// Finds sums of money. A number without a currency does not count.

import { codes, multipliers, signs, words } from "./currencies.ts";
import { type Found, foundAt, matches, plainDigits } from "./found.ts";
import { numberPattern, parseNumber } from "./numbers.ts";

export interface FoundAmount extends Found {
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** Every sum in `text`, in order. `language` decides what ¥ means: JPY in a Japanese text, else CNY. */
export function findAmounts(text: string, language = ""): FoundAmount[] {
  return matches(plainDigits(text), sum).flatMap((match) => {
    const { sign, afterSign, timesA, word, beforeSign, timesB } = match.groups ?? {};
    const number = parseNumber(afterSign ?? beforeSign ?? "");
    const times = multipliers[timesA ?? timesB ?? ""] ?? 1;
    const currency = currencyOf(sign ?? word ?? "", text, language);
    const amount = Math.round(number * times * 1e6) / 1e6;
    if (currency === null || !Number.isFinite(amount)) return [];
    return [{ ...foundAt(text, match.index, match.index + match[0].length), amount, currency }];
  });
}

const either = (list: string[]) =>
  list
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$*+?]/g, String.raw`\$&`))
    .join("|");
const gap = String.raw`[ \u00a0\u202f]{0,2}`;
const times = (name: string) =>
  `(?:${gap}(?<${name}>${either(Object.keys(multipliers))})(?![a-zäöüéãõ])(?:(?<=Mio|Mrd|Tsd)\\.)?)?`;
const codeList = either([...codes]);
const before = `(?:${either(Object.keys(signs))}|(?<![A-Za-z])(?:${codeList}|CHF|Fr\\.|Rs\\.?))`;
// "4500012345 EUR 500": the code belongs to the number behind it.
const after = `(?:${either([...Object.keys(signs).filter((sign) => sign.length === 1), "US$", "RMB"])}|(?:${codeList})(?![A-Za-z]|${gap}\\d)|(?:${either(Object.keys(words))})(?![a-zäöüéãõ]))`;

// €1.234,56   USD 1,234.56   人民币3万元   CHF 1'200.–   |   12 800元   1.2万元   3 500 Kč   50 €   2 Mio. Euro
const sum = new RegExp(
  `(?<sign>${before})${gap}(?<afterSign>${numberPattern})${times("timesA")}(?:[.,][–—-]{1,2})?(?:${gap}元)?` +
    `|(?<![\\w#/.,-]|\\d[ \\u00a0])(?<beforeSign>${numberPattern})(?:[.,][–—-]{1,2})?${times("timesB")}(?:[.,][–—-]{1,2})?${gap}(?<word>${after})`,
  "g",
);

const byWriting: Record<string, string> = {
  ...signs,
  ...words,
  ...Object.fromEntries(codes.map((code) => [code, code])),
  "Fr.": "CHF",
  Rs: "INR",
  "Rs.": "INR",
};

function currencyOf(sign: string, text: string, language: string): string | null {
  const currency = byWriting[sign] ?? null;
  if (currency !== "¥") return currency;
  if (language.startsWith("ja")) return "JPY";
  if (language.startsWith("zh")) return "CNY";
  return /[\u3041-\u30ff]/.test(text.slice(0, 20_000)) ? "JPY" : "CNY";
}
