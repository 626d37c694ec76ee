// How an administrator writes phrases: * is any ending, (a|b) a choice, (a )? may be missing, ... anything nearby, \d* a number.

import { z } from "zod";

/** A phrase as it is written in a file. */
export const Phrase = z.string().trim().min(1).max(600).superRefine(refuseBroken);

/** With more gaps, a text made for it could take long to match. */
const maxGaps = 3;

function refuseBroken(phrase: string, context: z.RefinementCtx): void {
  const why = whyBroken(phrase);
  if (why) context.addIssue({ code: "custom", message: `${why}: ${phrase.slice(0, 60)}` });
}

function whyBroken(phrase: string): string | undefined {
  if (plainWords.test(phrase)) return undefined;
  if (phrase.split("...").length - 1 > maxGaps) return `a phrase may have ${maxGaps} gaps (...) at most`;
  if (/\*\*/.test(phrase)) return "two stars stand behind one word";
  if (/(?:^|[(|\s?*])\?/.test(phrase)) return "a question mark stands behind no word";
  if (/\(\||\|\||\|\)|^\||\|$|\(\)/.test(phrase)) return "a choice is empty";
  if (!closes(phrase)) return "its brackets do not go together";
  // (please )?
  const needed = phrase.replace(/\([^()]*\)\?/g, "");
  return /[\p{L}\p{N}]/u.test(needed) ? undefined : "it fits where there is nothing at all";
}

/** True when every bracket that opens is closed, and none closes that was not opened. */
function closes(phrase: string): boolean {
  let open = 0;
  for (const sign of phrase) {
    if (sign === "(") open++;
    if (sign === ")" && --open < 0) return false;
  }
  return open === 0;
}

const plainWords = /^[ ',-]*[\p{L}\p{N}][\p{L}\p{M}\p{N} ',-]*$/u;

/** Scripts that put no spaces between words. */
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** True for words of a script that puts no spaces between them. */
export function isDense(words: string): boolean {
  return dense.test(words);
}

/** The source of a pattern for exactly these words. */
export function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** The source of a pattern for any of the phrases, as whole words; anywhere in scripts without spaces. Null when there are none. */
export function anyOf(phrases: string[]): string | null {
  if (phrases.length === 0) return null;
  const sources = (list: string[]) => list.map((phrase) => sourceOf(phrase)).join("|");
  const spaced = phrases.filter((phrase) => !dense.test(phrase));
  const unspaced = phrases.filter((phrase) => dense.test(phrase));
  const parts = [
    ...(spaced.length > 0 ? [String.raw`(?<![\p{L}\p{N}])(?:${sources(spaced)})(?![\p{L}\p{N}])`] : []),
    ...(unspaced.length > 0 ? [sources(unspaced)] : []),
  ];
  return `(?:${parts.join("|")})`;
}

/** "(we|i) refund* ... {sum}" as the source of a pattern. */
export function sourceOf(phrase: string): string {
  return phrase.toLowerCase().replace(signs, (sign) => {
    if (sign === "{sum}") return sum;
    if (sign.includes("..."))
      return dense.test(phrase) ? ".{0,16}?" : String.raw`[\s,'-](?:.{0,40}?[\s,'-])??`;
    return meanings[sign.trim()] ?? `\\${sign}`;
  });
}

const signs = /\\d\*|\{sum\}|\s{0,5}\.\.\.\s{0,5}|\s|\*|\(|[.+^$[\]{}\\]/g;
const meanings: Record<string, string> = {
  "\\d*": String.raw`\d{1,4}`,
  "*": String.raw`[\p{L}\p{M}]{0,30}`,
  "(": "(?:",
  "": String.raw`\s{1,3}`,
};

// 480 euros   € 1.234,50   1 200 EUR   300元
const sum = String.raw`(?:[€$£¥₩₽]\s?\d(?:[.,]?\d){0,12}|(?<!\d[.,  ']?)\d(?:[.,  ']?\d){0,12}[\s-]?(?:[€$£¥₩₽]|eur\p{L}{0,4}|usd|dollar\p{L}{0,2}|pounds?|gbp|chf|francs?|franken|yuan|rmb|元|块|塊|円|ユーロ|ドル|유로|원|달러|يورو|ريال|درهم|دولار|جنيه|zł|zloty\p{L}{0,4}|kr|kronor|tl|lira\p{L}{0,3}|avro\p{L}{0,4}|евро|рубл\p{L}{0,3}))`;
