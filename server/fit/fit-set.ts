// At start a set scores its own examples against the engines in use, and a handful of shared weights is fitted on the scores:
// a weak model's read comes to count for little, a strong one's for much.

import type { CategorySet, Example } from "../categories.ts";
import type { Embedder, Engine } from "../engine/engine.ts";
import { asProblem, Problem } from "../problem.ts";
import { fitWeights, type Scored } from "./logit.ts";
import { letterBias, readMail, readRow } from "./read.ts";
import { embedSet, type SetVectors, similarityFeatures, similarityRows } from "./similarity.ts";

export interface Engines {
  engine: Engine | null;
  embedder: Embedder | null;
}

export interface FitOptions {
  signal: AbortSignal;
  /** How long the reads may take; what is left over is read by a later call. */
  budgetMs: number;
  /** Makes the shared half of an example's prompt, as it is made for a mail. */
  prefixOf: (example: Example) => Promise<string>;
  onProgress: (done: number, total: number) => void;
}

/** A set with what was learnt about it from its examples and the engines in use. */
export interface FittedSet {
  set: CategorySet;
  vectors: SetVectors | null;
  bias: number[] | null;
  weights: { both: number[]; similarity: number[]; read: number[] };
}

export const featureNames = ["read", ...similarityFeatures];

/** Scores the set's examples and fits the weights. Throws Problem when neither engine can be asked. */
export async function fitSet(set: CategorySet, engines: Engines, options: FitOptions): Promise<FittedSet> {
  const vectors = await vectorsOf(set, engines.embedder, options.signal);
  const reads = await readsOf(set, engines.engine, options);
  if (!vectors && reads.length === 0)
    throw new Problem(
      "engine-away",
      "Cannot fit the categories: neither the model nor the embedding server can be asked. Start one of them.",
    );
  const bias = reads.length > 0 ? letterBias(reads) : null;
  const similarity = examplesOf(set).map(({ category }, i) => ({
    features: rowsOf(
      set,
      null,
      vectors ? similarityRows(vectors.examples[i]?.vector ?? [], vectors, i) : null,
    ),
    truth: category,
  }));
  const both: Scored[] = reads.map(({ category, index, read }) => ({
    truth: category,
    features: rowsOf(
      set,
      readRow(read, bias ?? []),
      vectors ? similarityRows(vectors.examples[index]?.vector ?? [], vectors, index) : null,
    ),
  }));
  const onlyRead = both.map(({ truth, features }) => ({
    truth,
    features: features.map(([read]) => [read ?? 0, ...similarityFeatures.map(() => 0)]),
  }));
  const none = featureNames.map(() => 0);
  const similarityWeights = vectors ? fitWeights(similarity, none, 1) : none;
  return {
    set,
    vectors,
    bias,
    weights: {
      similarity: similarityWeights,
      both: both.length > 0 ? fitWeights(both, similarityWeights, 1) : similarityWeights,
      read: onlyRead.length > 0 ? fitWeights(onlyRead, none, 1) : none,
    },
  };
}

/** The features of a mail, one row a category, in the order of featureNames. */
export function rowsOf(set: CategorySet, read: number[] | null, similarity: number[][] | null): number[][] {
  return set.categories.map((_, i) => [
    read?.[i] ?? 0,
    ...(similarity?.[i] ?? similarityFeatures.map(() => 0)),
  ]);
}

function examplesOf(set: CategorySet): { category: number; example: Example }[] {
  return set.categories.flatMap((category, index) =>
    category.examples.map((example) => ({ category: index, example })),
  );
}

async function vectorsOf(set: CategorySet, embedder: Embedder | null, signal: AbortSignal) {
  if (!embedder) return null;
  try {
    return await embedSet(set, embedder, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    asProblem(thrown);
    return null;
  }
}

async function readsOf(set: CategorySet, engine: Engine | null, options: FitOptions) {
  const reads: { category: number; index: number; read: number[] }[] = [];
  if (!engine || engine.abilities().labels === "none") return reads;
  const until = performance.now() + options.budgetMs;
  const examples = examplesOf(set);
  for (const [index, { category, example }] of examples.entries()) {
    if (performance.now() > until) break;
    const prefix = await options.prefixOf(example);
    const read = await readMail(prefix, { set, engine }, { signal: options.signal, key: `fit-${set.id}` });
    reads.push({ category, index, read });
    options.onProgress(reads.length, examples.length);
  }
  return reads;
}
