// Finds the words of many lists in one pass. Each phrase is filed under the letters it may begin with, so that at a word only the few phrases
// are tried that could stand there: hundreds of lists cost little more than one.

import type { Span } from "../contract/span.ts";
import { isDense, sourceOf } from "../prompts/phrase.ts";

/** The places of a list's phrases in a text, by the list's number. */
export type Marks = Map<number, Span[]>;

interface Entry {
  list: number;
  pattern: RegExp;
}

const mostLetters = 3;
/** The key of phrases that may begin with a digit, and of those of which nothing is known. */
const digits = "#";
const anything = "";

export class WordIndex {
  private readonly filed = new Map<string, Entry[]>();
  private readonly filedDense = new Map<string, Entry[]>();

  /** `lists` are phrases without names in braces; a list's place is its number. */
  constructor(lists: string[][]) {
    for (const [list, phrases] of lists.entries()) {
      const dense = phrases.filter(isDense);
      file(this.filedDense, { list, phrases: dense, letters: 1, behind: "" });
      const spaced = phrases.filter((phrase) => !isDense(phrase));
      file(this.filed, { list, phrases: spaced, letters: mostLetters, behind: String.raw`(?![\p{L}\p{N}])` });
    }
  }

  /** Where `text`, in lower case, has words of the lists. */
  marksIn(text: string): Marks {
    const marks: Marks = new Map();
    for (const { index, 0: sign } of text.matchAll(starts)) {
      const keys = /\d/.test(sign) ? [digits, anything] : [anything];
      for (const key of [...keys, sign]) tryAll(this.filedDense.get(key), text, index, marks);
      if (isDense(sign) || sign === "ー") continue;
      for (let letters = 1; letters <= mostLetters; letters++) keys.push(text.slice(index, index + letters));
      for (const key of keys) tryAll(this.filed.get(key), text, index, marks);
    }
    return marks;
  }
}

// The first sign of each word: behind a blank, or where one script ends and another begins; in scripts without blanks each sign.
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const starts = new RegExp(
  String.raw`${unspaced}|(?:(?<![\p{L}\p{N}])|(?<=${unspaced}))[\p{L}\p{N}€$£¥₩₽]`,
  "gu",
);

function tryAll(entries: Entry[] | undefined, text: string, at: number, marks: Marks): void {
  for (const { list, pattern } of entries ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const places = marks.get(list);
    const place: Span = [at, at + match[0].length];
    if (places) places.push(place);
    else marks.set(list, [place]);
  }
}

interface Filing {
  list: number;
  phrases: string[];
  letters: number;
  /** What may not follow a phrase, as the source of a pattern. */
  behind: string;
}

function file(into: Map<string, Entry[]>, { list, phrases, letters, behind }: Filing): void {
  const sources = new Map<string, Set<string>>();
  for (const phrase of phrases)
    for (const key of keysOf(phrase.toLowerCase(), letters)) {
      const together = sources.get(key) ?? new Set();
      sources.set(key, together.add(sourceOf(phrase)));
    }
  for (const [key, together] of sources) {
    const pattern = new RegExp(`(?:${[...together].join("|")})${behind}`, "suy");
    into.set(key, [...(into.get(key) ?? []), { list, pattern }]);
  }
}

/** "(we|our team) will" -> "we", "our" */
function keysOf(phrase: string, letters: number): Set<string> {
  if (phrase.startsWith("(")) return keysOfChoice(phrase, letters);
  if (phrase.startsWith("\\d") || phrase.startsWith("{sum}")) return new Set([digits, ..."€$£¥₩₽"]);
  // In "due?" the e is not certain.
  const start = new RegExp(String.raw`^\p{L}{1,${letters}}(?!\?)`, "u").exec(phrase)?.[0];
  return new Set([start ?? (/^\d/.test(phrase) ? digits : anything)]);
}

function keysOfChoice(phrase: string, letters: number): Set<string> {
  const close = closing(phrase);
  const rest = phrase.slice(close + 1);
  const optional = rest.startsWith("?");
  const behind = optional ? rest.slice(1) : rest;
  const keys = choices(phrase.slice(1, close)).flatMap((choice) => [...keysOf(choice + behind, letters)]);
  return new Set(optional ? [...keys, ...keysOf(behind, letters)] : keys);
}

/** Where the bracket that opens the phrase is closed. */
function closing(phrase: string): number {
  let open = 0;
  for (let at = 0; at < phrase.length; at++) {
    if (phrase[at] === "(") open++;
    if (phrase[at] === ")" && --open === 0) return at;
  }
  return phrase.length;
}

/** "a|(b|c)d" -> "a", "(b|c)d" */
function choices(inside: string): string[] {
  const found: string[] = [];
  let open = 0;
  let from = 0;
  for (let at = 0; at < inside.length; at++) {
    if (inside[at] === "(") open++;
    if (inside[at] === ")") open--;
    if (inside[at] !== "|" || open > 0) continue;
    found.push(inside.slice(from, at));
    from = at + 1;
  }
  return [...found, inside.slice(from)];
}
