// What the vectors say: how near a mail is to each category's examples and description.

import type { CategorySet, Example } from "../categories.ts";
import type { Embedder } from "../engine/engine.ts";
import { dot, mean } from "./logit.ts";

/** e5-small reads 512 tokens; 1,500 characters of a European language and 450 of Chinese are below that. */
const mostCharacters = 1_500;

/** Vectors of a set: its examples with the category each belongs to, and its descriptions. */
export interface SetVectors {
  examples: { category: number; vector: number[] }[];
  descriptions: number[][];
}

export const similarityFeatures = ["nearest", "near", "description"];

/** The part of a mail that the vectors are made of. */
export function textForVector(mail: Example): string {
  return `${mail.subject}\n${mail.text}`.trim().slice(0, mostCharacters);
}

/** Vectors of all examples and descriptions of a set. Throws Problem. */
export async function embedSet(
  set: CategorySet,
  embedder: Embedder,
  signal: AbortSignal,
): Promise<SetVectors> {
  const examples = set.categories.flatMap((category, index) =>
    category.examples.map((example) => ({ index, text: textForVector(example) })),
  );
  const descriptions = set.categories.map((category) => `${category.names.en}: ${category.descriptions.en}`);
  const vectors = await embedder.embed(
    [...examples.map((example) => example.text), ...descriptions],
    "query",
    signal,
  );
  return {
    examples: examples.map(({ index }, i) => ({ category: index, vector: vectors[i] ?? [] })),
    descriptions: vectors.slice(examples.length),
  };
}

/** One row a category. `leaveOut` is the index of the example that is the mail itself, when a set scores its own. */
export function similarityRows(vector: number[], vectors: SetVectors, leaveOut = -1): number[][] {
  const rows = vectors.descriptions.map((description, category) => {
    const near = vectors.examples
      .filter((example, index) => example.category === category && index !== leaveOut)
      .map((example) => dot(example.vector, vector))
      .sort((a, b) => b - a);
    return [near[0] ?? 0, mean(near.slice(0, 3)), dot(description, vector)];
  });
  return centred(rows.map((row) => row.map((value) => value * 20)));
}

/** Every feature with its mean over the categories taken off: what is left says which category, not which language. */
function centred(rows: number[][]): number[][] {
  const means = (rows[0] ?? []).map((_, k) => mean(rows.map((row) => row[k] ?? 0)));
  return rows.map((row) => row.map((value, k) => value - (means[k] ?? 0)));
}
