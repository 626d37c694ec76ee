// Sums of money in a draft: those the patterns find, those in everyday words, and the beginning of a range ("100-200 €").

import { type FoundAmount, findAmounts } from "../../patterns/amounts.ts";
import { matches, outside } from "../../patterns/found.ts";
import { numberPattern, parseNumber } from "../../patterns/numbers.ts";

export type Sum = FoundAmount;

/** Every sum in `text`, whose numbers are in digits by now. */
export function sumsIn(text: string, language: string): Sum[] {
  // The second number of a range stands behind a hyphen as if it were part of a name; a dash has the same length.
  const apart = text.replace(/(?<=\d)[-~〜～](?=\d)/g, "–");
  const sums = findAmounts(apart, language);
  const all = [...sums, ...outside(everyday(apart), sums)];
  return [...all, ...all.flatMap((sum) => beginningOf(sum, apart))].sort((a, b) => a.span[0] - b.span[0]);
}

/** Currencies as people call them, and small coins. Where a word stands for several, the word itself is the currency. */
const names: Record<string, string> = {
  bucks: "USD",
  quid: "GBP",
  grand: "grand",
  块: "CNY",
  塊: "TWD",
  圆: "CNY",
  ドル: "USD",
  ユーロ: "EUR",
  달러: "USD",
  유로: "EUR",
};
const everydayWords =
  /(?:bucks?|quid|grand|cents?|pence|pesos?|francs?|centimes|cêntimos|centavos|céntimos|centesimi|Rappen|won|baht|rupiah|dirhams?|riyals?|kron(?:er|or|en|a)|zlotys?|złotych|forints?|shekels?|liras?|lire|Pfund|livres sterling|libras|ponden|sterline|dollari|dollaro)(?![\p{L}])|[块塊圆]|ドル|ユーロ|달러|유로|ريالاً|ريالًا|ريالات|دراهم|جنيهاً|جنيه|دينار|ليرة/u
    .source;
// 80 bucks   300块   250 ريالاً
const everydaySum = new RegExp(
  `(?<![\\w#/.,-])(?<number>${numberPattern})[ \\u00a0]{0,2}(?<word>${everydayWords})`,
  "giu",
);

// forty-nine ninety-nine dollars
const spoken =
  /(?<![\w.,]|\d )(?<whole>\d{1,4}) (?<part>\d{2}) (?<word>dollars?|euros?|pounds?|Euro|Franken|dólares|francs)(?!\p{L})/gu;
const spokenNames: Record<string, string> = { d: "USD", e: "EUR", p: "GBP", f: "CHF" };

function everyday(text: string): Sum[] {
  const prices = matches(text, spoken).map(
    ({ 0: words, index, groups: { whole = "", part = "", word = "" } = {} }): Sum => ({
      words,
      span: [index, index + words.length],
      amount: Number(`${whole}.${part}`),
      currency: spokenNames[word.charAt(0).toLowerCase()] ?? word,
    }),
  );
  return [...prices, ...outside(named(text), prices)];
}

function named(text: string): Sum[] {
  return matches(text, everydaySum).map(({ 0: words, index, groups: { number = "", word = "" } = {} }) => ({
    words,
    span: [index, index + words.length],
    amount: parseNumber(number),
    currency: names[word.toLowerCase()] ?? word.toLowerCase(),
  }));
}

const rangeBefore = new RegExp(
  `(?<![\\w#/.,-])(?<number>${numberPattern})\\s?(?:[–—]|-|to|bis|à|a|hasta|tot|até|ate|至|到|から|에서|إلى)\\s?$`,
  "iu",
);

function beginningOf(sum: Sum, text: string): Sum[] {
  const before = text.slice(Math.max(0, sum.span[0] - 24), sum.span[0]);
  const match = rangeBefore.exec(before);
  const number = match?.groups?.number;
  if (!match || number === undefined) return [];
  const start = sum.span[0] - before.length + match.index;
  const span: [number, number] = [start, start + number.length];
  return [{ words: number, span, amount: parseNumber(number), currency: sum.currency }];
}
