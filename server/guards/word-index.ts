// Finds the words of many lists in one pass. Each phrase is filed under the letters it may begin with, so that at a word only the few phrases
// are tried that could stand there: hundreds of lists cost little more than one. What stands on both sides of a gap (...) is found alone and
// joined afterwards, so that no pattern has a gap to search.

import type { Span } from "../contract/span.ts";
import { sourceOf } from "../prompts/phrase.ts";
import { partsOf } from "./phrase-parts.ts";
import { anything, digits, keysOf } from "./phrase-start.ts";

/** The places of a list's phrases in a text, by the list's number. */
export type Marks = Map<number, Span[]>;

export interface WordList {
  /** Phrases without names in braces. */
  phrases: string[];
  /** True for a script without spaces: words begin and end anywhere. */
  dense: boolean;
}

interface Entry {
  list: number;
  pattern: RegExp;
}

/** A phrase with gaps: the numbers of its parts. */
interface Chain {
  list: number;
  parts: number[];
  longestGap: number;
}

const mostLetters = 3;
/** The most signs between two words with a gap between them. */
const longestGap = { spaced: 42, dense: 16 };

export class WordIndex {
  private readonly filed = new Map<string, Entry[]>();
  private readonly filedDense = new Map<string, Entry[]>();
  /** By the number of the first part. */
  private readonly chains = new Map<number, Chain[]>();
  private readonly known = new Map<string, number>();
  private next = 0;

  /** Takes a list in and gives its number. */
  add({ phrases, dense }: WordList): number {
    const list = this.next++;
    const plain: string[] = [];
    for (const phrase of phrases) {
      const parts = partsOf(phrase);
      if (parts.length === 1) plain.push(phrase);
      else this.addChain({ list, parts: parts.map((part) => this.part(part, dense)), dense });
    }
    file(dense ? this.filedDense : this.filed, { list, phrases: plain, dense });
    return list;
  }

  private addChain({ list, parts, dense }: { list: number; parts: number[]; dense: boolean }): void {
    const first = parts[0] ?? list;
    const chain = { list, parts, longestGap: dense ? longestGap.dense : longestGap.spaced };
    this.chains.set(first, [...(this.chains.get(first) ?? []), chain]);
  }

  /** Parts that are the same words share a number. */
  private part(phrase: string, dense: boolean): number {
    const key = `${dense} ${phrase}`;
    const number = this.known.get(key) ?? this.add({ phrases: [phrase], dense });
    this.known.set(key, number);
    return number;
  }

  /** Where `text`, in lower case, has words of the lists; counted on from `start`. */
  marksIn(text: string, start = 0): Marks {
    const marks: Marks = new Map();
    for (const { index: at, 0: sign, groups } of text.matchAll(starts))
      for (const entries of this.entriesAt(text.slice(at, at + mostLetters), sign, groups?.unspaced))
        tryAll(entries, { text, at, start }, marks);
    for (const first of [...marks.keys()])
      for (const chain of this.chains.get(first) ?? []) join(chain, marks);
    return marks;
  }

  /** What may stand at a place that begins with these letters. */
  private entriesAt(letters: string, sign: string, unspaced: string | undefined): Entry[][] {
    const keys = /\d/.test(sign) ? [digits, anything] : [anything];
    const found = [...keys, sign].map((key) => this.filedDense.get(key));
    if (unspaced === undefined) {
      const starting = Array.from(letters, (_, at) => letters.slice(0, at + 1));
      found.push(...[...keys, ...starting].map((key) => this.filed.get(key)));
    }
    return found.filter((entries) => entries !== undefined);
  }
}

// The first sign of each word: behind a blank, or where one script ends and another begins; in scripts without blanks each sign.
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const starts = new RegExp(
  String.raw`(?<unspaced>${unspaced})|(?:(?<![\p{L}\p{N}])|(?<=${unspaced}))[\p{L}\p{N}€$£¥₩₽]`,
  "gu",
);

interface Place {
  text: string;
  at: number;
  start: number;
}

function tryAll(entries: Entry[], { text, at, start }: Place, marks: Marks): void {
  for (const { list, pattern } of entries) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) mark(marks, list, [start + at, start + at + match[0].length]);
  }
}

function mark(marks: Marks, list: number, place: Span): void {
  const places = marks.get(list);
  if (places) places.push(place);
  else marks.set(list, [place]);
}

/** Marks where the parts of a chain follow each other, each the first one behind the part before it. */
function join({ list, parts, longestGap }: Chain, marks: Marks): void {
  const [first = [], ...others] = parts.map((part) => marks.get(part) ?? []);
  for (const [start, until] of first) {
    let end: number | undefined = until;
    for (const places of others) {
      const from: number = end;
      end = places.find((place) => place[0] >= from && place[0] - from <= longestGap)?.[1];
      if (end === undefined) break;
    }
    if (end !== undefined) mark(marks, list, [start, end]);
  }
}

function file(into: Map<string, Entry[]>, { list, phrases, dense }: WordList & { list: number }): void {
  const sources = new Map<string, Set<string>>();
  for (const phrase of phrases)
    for (const key of keysOf(phrase.toLowerCase(), dense ? 1 : mostLetters)) {
      const together = sources.get(key) ?? new Set();
      sources.set(key, together.add(sourceOf(phrase)));
    }
  for (const [key, together] of sources) {
    const any = `(?:${[...together].join("|")})`;
    const source = dense ? any : String.raw`(?<![\p{L}\p{N}])${any}(?![\p{L}\p{N}])`;
    into.set(key, [...(into.get(key) ?? []), { list, pattern: new RegExp(source, "suy") }]);
  }
}
