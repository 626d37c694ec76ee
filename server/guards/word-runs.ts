// Runs of words that two texts share, each with its place: how one repeats the other.

import type { Span } from "../contract/span.ts";

export interface Word {
  text: string;
  span: Span;
}

// A Han or kana character is a word; elsewhere letters and digits together, with an apostrophe as a border: I'm -> i, m
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]]+/gv;

/** The words of a text, in lower case, with their places. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({
    text: match[0].toLowerCase(),
    span: [match.index, match.index + match[0].length],
  }));
}

/** Every `length` words in a row. */
export function rowsOf(words: Word[], length: number): Set<string> {
  const rows = new Set<string>();
  for (let at = 0; at + length <= words.length; at++) rows.add(rowAt(words, at, length));
  return rows;
}

/** The stretches of `words` in which each row of `length` words is one of `rows`, as [first, last]. */
export function runsWithin(words: Word[], rows: Set<string>, length: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at + length <= words.length; at++) {
    if (!rows.has(rowAt(words, at, length))) continue;
    const last = runs.at(-1);
    if (last && last[1] >= at + length - 2) last[1] = at + length - 1;
    else runs.push([at, at + length - 1]);
  }
  return runs;
}

function rowAt(words: Word[], at: number, length: number): string {
  let row = "";
  for (let i = at; i < at + length; i++) row += `${words[i]?.text} `;
  return row;
}
