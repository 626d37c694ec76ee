// Gets the vectors of a set's examples and descriptions. Each text is embedded once and kept.

import type { Embedder } from "../../engine/engine.ts";
import type { CategorySet } from "../../prompts/categories.ts";
import { balanced, numbered } from "./examples.ts";
import { type Known, keyOf } from "./known.ts";
import type { Point } from "./similarity.ts";
import { textForVector } from "./text-for-vector.ts";
import { dot } from "./vectors.ts";

export interface Vectors {
  points: Point[];
  /** One list for each language, in the order of the categories. */
  descriptions: number[][][];
  /** How many texts were left for want of time. */
  left: number;
}

interface Source {
  set: CategorySet;
  embedder: Embedder;
  known: Known;
  /** By the clock of performance.now(). Descriptions and a few examples of each category are embedded even when the time is over. */
  until: number;
  /** Called with how many of the texts are done. */
  heard(done: number, of: number): void;
}

/** Texts sent to the embedding server in one request. */
const batch = 16;
/** With fewer examples a category teaches nothing. */
const leastExamples = 3;

/** Vectors of the descriptions and of as many examples as the time allows. Throws Problem, and when aborted. */
export async function embedExamples(source: Source, signal: AbortSignal): Promise<Vectors> {
  const { set, known, heard } = source;
  const descriptions = (["en", "zh-Hans"] as const).map((language) =>
    set.categories.map((category) => `${category.names[language]}: ${category.descriptions[language]}`),
  );
  const examples = balanced(numbered(set)).map((example) => ({ ...example, text: textForVector(example) }));
  // A subject also counts by itself, because many mails say little more.
  const subjects = examples.filter(({ subject }) => subject !== "").map((e) => ({ ...e, text: e.subject }));
  const wanted = [...examples, ...subjects];
  const first = [
    ...descriptions.flat(),
    ...examples.slice(0, leastExamples * set.categories.length).map(({ text }) => text),
  ];
  const texts = [...new Set([...first, ...wanted.map(({ text }) => text)])];

  await forgetAnotherModel(source, first[0] ?? "", signal);
  await embedMissing(first, source, signal);
  for (let start = 0; start < texts.length && performance.now() < source.until; start += batch) {
    await embedMissing(texts.slice(start, start + batch), source, signal);
    heard(Math.min(texts.length, start + batch), texts.length);
  }
  // Texts that are no longer in the set are dropped from the file.
  const current = texts
    .map(keyOf)
    .flatMap((key) => (known.vectors[key] ? [[key, known.vectors[key]] as const] : []));
  known.vectors = Object.fromEntries(current);
  return {
    points: wanted.flatMap(({ number, category, text }) => {
      const vector = known.vectors[keyOf(text)];
      return vector ? [{ example: number, category, vector }] : [];
    }),
    descriptions: descriptions.map((list) => list.map((text) => known.vectors[keyOf(text)] ?? [])),
    left: texts.length - current.length,
  };
}

/** Another embedding model gives a text another vector: then all known vectors are dropped. */
async function forgetAnotherModel(
  { embedder, known }: Source,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  const [fresh = []] = await embedder.embed([text], "query", signal);
  const learnt = known.vectors[keyOf(text)] ?? [];
  if (learnt.length !== fresh.length || dot(learnt, fresh) < 0.999)
    known.vectors = { [keyOf(text)]: rounded(fresh) };
}

async function embedMissing(
  texts: string[],
  { embedder, known }: Source,
  signal: AbortSignal,
): Promise<void> {
  const missing = texts.filter((text) => !known.vectors[keyOf(text)]);
  if (missing.length === 0) return;
  const vectors = await embedder.embed(missing, "query", signal);
  for (const [i, text] of missing.entries()) known.vectors[keyOf(text)] = rounded(vectors[i] ?? []);
}

/** Rounded to five decimals: a 4-bit model is no more exact, and the file is half as large. */
function rounded(vector: number[]): number[] {
  return vector.map((value) => Math.round(value * 1e5) / 1e5);
}
