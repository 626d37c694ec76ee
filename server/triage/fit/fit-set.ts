// Fits a category set: its own examples are scored by the engines in use, and a few weights shared by all categories are fitted to the
// scores. A weak model's read then counts for little, a strong one's for much.

import { asProblem, Problem } from "../../problem.ts";
import type { CategorySet } from "../../prompts/categories.ts";
import { type Engines, type Evidence, gatherEvidence } from "./evidence.ts";
import { numbered } from "./examples.ts";
import type { FitOptions } from "./fit-options.ts";
import { fitWeights, type Quality, qualityOf, type Scored } from "./logit.ts";
import { type Bias, biasOf, readFeature } from "./read.ts";
import { type Similarity, similarityFeatures, similarityOf } from "./similarity.ts";

/** Which evidence there is for a mail: both kinds, or only one because the other engine is away. */
export type Variant = "both" | "similarity" | "read";

/** A set, with what was learnt about it from its examples and the engines in use. */
export interface FittedSet {
  set: CategorySet;
  similarity: Similarity | null;
  /** Null until the engine has read an example. */
  bias: Bias | null;
  weights: Record<Variant, number[]>;
  /** How good each variant is on the set's own examples, leaving each out in turn; null where there is no such evidence. */
  quality: Record<Variant, Quality | null>;
  /** How many examples an engine can still be asked about; fitting again with more time uses them. */
  unread: number;
}

/** The features that have a weight, in order. */
export const featureNames = ["read", ...similarityFeatures];

/** The highest weights. A read never counts for more than it says; similarity has units of its own. */
const caps = [1, 10, 10, 10];
const noBias: Bias = { letters: [], categories: [] };
const nothing = similarityFeatures.map(() => 0);

/** Scores the set's examples and fits the weights. What is known already is not asked again. Throws Problem when neither engine can be asked. */
export async function fitSet(set: CategorySet, engines: Engines, options: FitOptions): Promise<FittedSet> {
  const evidence = await gatherEvidence(set, engines, options);
  const { vectors, reads } = evidence;
  if (!vectors && reads.length === 0) throw cannotFit(set, evidence);
  const similarity = vectors ? similarityOf(vectors.points, vectors.descriptions) : null;
  const bias = reads.length > 0 ? biasOf(reads) : null;

  const readBy = new Map(reads.map((read) => [read.example, readFeature(read, bias ?? noBias)]));
  const own = similarity?.ownRows;
  const scored = (use: { read: boolean; similarity: boolean }): Scored[] =>
    numbered(set)
      .filter(({ number }) => (use.similarity ? own?.has(number) : readBy.has(number)))
      .map(({ number, category }) => ({
        truth: category,
        features: rowsOf(
          set,
          (use.read && readBy.get(number)) || null,
          (use.similarity && own?.get(number)) || null,
        ),
      }));
  const samples = {
    // Examples that were not read take part with their similarity alone, so that a few reads do not outweigh what all examples teach.
    both: scored({ read: true, similarity: true }),
    similarity: scored({ read: false, similarity: true }),
    read: scored({ read: true, similarity: false }),
  };
  const weights = {
    both: fitWeights(samples.both, caps),
    similarity: fitWeights(samples.similarity, caps),
    read: fitWeights(samples.read, caps),
  };
  const quality = {
    both: similarity && bias && qualityOf(samples.both, weights.both),
    similarity: similarity && qualityOf(samples.similarity, weights.similarity),
    read: bias && qualityOf(samples.read, weights.read),
  };
  return { set, similarity, bias, weights, quality, unread: evidence.unread };
}

/** The features of a mail, one row for each category, in the order of featureNames. Evidence that is missing is zero. */
export function rowsOf(set: CategorySet, read: number[] | null, similarity: number[][] | null): number[][] {
  return set.categories.map((_, i) => [read?.[i] ?? 0, ...(similarity?.[i] ?? nothing)]);
}

function cannotFit(set: CategorySet, { failures }: Evidence): Problem {
  const [cause] = failures;
  const because = cause === undefined ? "no engine is set that can be asked" : asProblem(cause).message;
  return new Problem(
    "engine-away",
    `Cannot learn the category set "${set.id}": neither the model nor the embedding server can be asked (${because}). Start one of them and try again.`,
    cause,
  );
}
