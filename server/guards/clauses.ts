import type { Found } from "../patterns/found.ts";

export interface Clause {
  words: string;
  start: number;
}

/** The clauses of a sentence: what stands between commas, colons and words such as "but". */
export function clausesOf({ words, span }: Found): Clause[] {
  const joined = words.replace(parenthesis, (_, inside: string) => ` ${inside} `);
  const borders = [...joined.matchAll(border)].map((match) => match.index);
  if (/\p{Script=Hiragana}/u.test(joined))
    borders.push(...[...joined.matchAll(/、/g)].map((match) => match.index));
  const cuts = [0, ...borders.sort((a, b) => a - b), joined.length];
  return cuts
    .slice(1)
    .map((end, at) => ({ words: joined.slice(cuts[at], end), start: span[0] + (cuts[at] ?? 0) }));
}

// "We will, of course, refund you" stays one clause; "No worries, we will refund you" is two; "You asked, that we refund you" is one again,
// as it is in German. "、" separates clauses in Japanese and items of a list in Chinese.
const parenthesis = /,([^,.;:\n]{1,24}),/g;
const border =
  /[;；：，،؛]|:(?!\d)|,(?!\d|\s(?:that|dass|ob|wann|wer|wie|wo|of|dat|wanneer|wie|que|che|że|czy|żeby|kiedy|kto|что|чтобы|когда|кто|если|att|om|vem|när)\s)|\s[–—]\s|\b(?:but|however|aber|jedoch|sondern|mais|cependant|pero|sino|mas|porém|però|maar)\b/giu;
