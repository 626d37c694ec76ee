// Numbers in words, in the languages that write with spaces.

import { type Change, rewrite, type View } from "../view/rewrite.ts";
import { numbersOf, type Part, type Reader, readersFor } from "./read-numbers.ts";

const mostWords = 40;

/** Rows of number words in digits: one number or several, with nothing but spaces, commas and "and" between their words. */
export function western(text: string, language: string): View {
  const readers = readersFor(language);
  const words = wordsOf(text);
  const changes: Change[] = [];
  let at = 0;
  while (at < words.length) {
    const row = longestRow(text, words, { at, readers });
    if (row) changes.push({ span: [words[at]?.start ?? 0, words[at + row.count - 1]?.end ?? 0], to: row.to });
    at += row?.count ?? 1;
  }
  return rewrite(text, changes);
}

interface Word {
  word: string;
  start: number;
  end: number;
}

interface Row {
  count: number;
  to: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function longestRow(
  text: string,
  words: Word[],
  { at, readers }: { at: number; readers: Reader[] },
): Row | null {
  const { word = "", start = 0 } = words[at] ?? {};
  // "3 thousand" is for the patterns of sums.
  const below = /\d[ \u00a0]?$/.test(text.slice(Math.max(0, start - 2), start)) ? 100 : none;
  return readers
    .filter((reader) => firstOf(word, reader) < below)
    .map((reader) => ({ reader, ...rowAt(text, words, { at, reader }) }))
    .filter(({ count, reader }) => count > 1 || (count === 1 && isOneAlone(word, reader, readers[0])))
    .reduce<Row | null>((longest, row) => (row.count > (longest?.count ?? 0) ? row : longest), null);
}

const none = Number.POSITIVE_INFINITY;

/** The value a word begins with. */
function firstOf(word: string, reader: Reader): number {
  if (word in repeats) return 0;
  return reader.partsOf(word)?.[0]?.value ?? none;
}

/** True for a word that is a number with none beside it. A short one may be another word in the draft's own language. */
function isOneAlone(word: string, reader: Reader, own: Reader | undefined): boolean {
  return !reader.isDoubtful(word) && (reader === own || word.length > 3);
}

/** double four */
const repeats: Record<string, number> = { double: 2, triple: 3 };

/** The row of number words that begins at a word, as one language reads it. */
function rowAt(text: string, words: Word[], { at, reader }: { at: number; reader: Reader }): Row {
  const row: OpenRow = { parts: [], and: false, times: 1 };
  let count = 0;
  for (let next = at; next < Math.min(words.length, at + mostWords); next++) {
    const { word = "", start = 0 } = words[next] ?? {};
    const gap = next > at ? text.slice(words[next - 1]?.end ?? 0, start) : " ";
    if (!/^(?:[ \u00a0-]{1,2}|, ?)$/.test(gap)) break;
    const taken = take(word, { row, reader, fresh: gap.startsWith(",") });
    if (taken === "number") count = next - at + 1;
    if (taken === "end") break;
  }
  return { count, to: numbersOf(row.parts).join(" ") };
}

interface OpenRow {
  parts: Part[];
  /** The word before was an "and", or says how often the next one is meant. */
  and: boolean;
  times: number;
}

function take(
  word: string,
  { row, reader, fresh }: { row: OpenRow; reader: Reader; fresh: boolean },
): "number" | "joint" | "end" {
  const parts = reader.partsOf(word);
  if (parts) {
    const again = fresh || row.times > 1;
    const [first, ...rest] = parts;
    for (; first && row.times > 0; row.times--)
      row.parts.push(
        { ...first, tied: first.tied || row.and || word.startsWith("و"), fresh: again },
        ...rest,
      );
    row.times = 1;
    row.and = false;
    return "number";
  }
  row.times = repeats[word] ?? 1;
  row.and = row.parts.length > 0 && reader.isAnd(word);
  return row.and || row.times > 1 ? "joint" : "end";
}
