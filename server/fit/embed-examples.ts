// The vectors of a set's examples and descriptions; each text is embedded once and then known.

import type { CategorySet } from "../categories.ts";
import type { Embedder } from "../engine/engine.ts";
import { numbered } from "./examples.ts";
import { type Known, keyOf } from "./known.ts";
import type { Point } from "./similarity.ts";
import { textForVector } from "./text-for-vector.ts";
import { dot } from "./vectors.ts";

export interface Vectors {
  points: Point[];
  /** One list a language, in the order of the categories. */
  descriptions: number[][][];
}

/** A subject is a point of its own: many a mail says little more. */
export async function embedExamples(
  set: CategorySet,
  embedder: Embedder,
  around: { known: Known; signal: AbortSignal },
): Promise<Vectors> {
  const wanted = numbered(set).flatMap((example) =>
    [textForVector(example), example.subject]
      .filter(Boolean)
      .map((text) => ({ example: example.number, category: example.category, text })),
  );
  const languages = (["en", "zh-Hans"] as const).map((language) =>
    set.categories.map((category) => `${category.names[language]}: ${category.descriptions[language]}`),
  );
  const vectors = await embedKnown(
    [...wanted.map(({ text }) => text), ...languages.flat()],
    embedder,
    around,
  );
  const of = (text: string) => vectors.get(text) ?? [];
  return {
    points: wanted.map(({ example, category, text }) => ({ example, category, vector: of(text) })),
    descriptions: languages.map((list) => list.map(of)),
  };
}

async function embedKnown(
  texts: string[],
  embedder: Embedder,
  { known, signal }: { known: Known; signal: AbortSignal },
): Promise<Map<string, number[]>> {
  const [first = ""] = texts;
  const [fresh = []] = await embedder.embed([first], "query", signal);
  // Another embedding model gives the first text another vector; then nothing that is known holds.
  if (dot(known.vectors[keyOf(first)] ?? [], fresh) < 0.999) known.vectors = {};
  const missing = [...new Set(texts)].filter((text) => !known.vectors[keyOf(text)]);
  const vectors = missing.length > 0 ? await embedder.embed(missing, "query", signal) : [];
  for (const [i, text] of missing.entries()) known.vectors[keyOf(text)] = rounded(vectors[i] ?? []);
  // Texts that are no longer in the set leave the file.
  known.vectors = Object.fromEntries(texts.map((text) => [keyOf(text), known.vectors[keyOf(text)] ?? []]));
  return new Map(texts.map((text) => [text, known.vectors[keyOf(text)] ?? []]));
}

/** Five decimals are all a 4-bit model means, and halve the file. */
function rounded(vector: number[]): number[] {
  return vector.map((value) => Math.round(value * 1e5) / 1e5);
}
