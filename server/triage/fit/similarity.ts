// The vectors' evidence: how near a mail is to each category's examples and description.

import { Problem } from "../../problem.ts";
import { centred, dot, inverse, mainDirection, mean, meanVector, plus, unit } from "./vectors.ts";

/** The vector of one example, or of its subject alone; `example` is the example's number in the set, from 0. */
export interface Point {
  example: number;
  category: number;
  vector: number[];
}

/** Knows a set's examples and descriptions. */
export interface Similarity {
  /** One row for each category: ridge, nearest, description. Throws Problem for a vector of another model. */
  rows(vector: number[]): number[][];
  /** The same for each of the set's own examples, by its number and with that example left out. */
  ownRows: Map<number, number[][]>;
}

export const similarityFeatures = ["ridge", "nearest", "description"];

/** Strength of the ridge; 0.3 to 2 made no difference on the held-out mails. */
const ridge = 0.5;
/** Brings differences of cosines to order one. */
const scale = 5;

/** Learns from points and descriptions; of the latter there is one list for each language, in the order of the categories. */
export function similarityOf(points: Point[], descriptions: number[][][]): Similarity {
  const categories = descriptions[0]?.length ?? 0;
  const { place, strip } = frameOf(points, categories);
  const placed = points.map((point) => ({ ...point, vector: place(point.vector) }));
  const described = descriptions.map((list) => centred(list).map(strip));
  const { coefficients, leftOut } = solveRidge(placed, categories);

  const rowsFrom = (vector: number[], ridgeScores: number[], without: number) => {
    const near = placed.map((point) => dot(point.vector, vector));
    return centred(
      ridgeScores.map((score, category) => [
        scale * score,
        scale * nearest(near, placed, { category, without }),
        scale * mean(described.map((list) => dot(list[category] ?? [], vector))),
      ]),
    );
  };
  const own = placed.filter((point, i) => placed.findIndex((p) => p.example === point.example) === i);
  return {
    rows(vector) {
      if (vector.length !== points[0]?.vector.length) throw anotherModel();
      const placedVector = place(vector);
      const near = placed.map((point) => dot(point.vector, placedVector));
      const scores = Array.from({ length: categories }, (_, c) =>
        near.reduce((sum, value, i) => sum + value * (coefficients[i]?.[c] ?? 0), 0),
      );
      return rowsFrom(placedVector, scores, -1);
    },
    ownRows: new Map(
      own.map(({ example, vector }) => [example, rowsFrom(vector, leftOut.get(example) ?? [], example)]),
    ),
  };
}

function anotherModel(): Problem {
  return new Problem(
    "embeddings-away",
    "Cannot compare the mail with the examples: the embedding server answers with vectors of another length than when it was asked about them. Start Mailwright again.",
  );
}

/**
 * Moves vectors so that categories stand out. The mean is taken off, and so is the direction in which mails of one category
 * differ most, which is their language.
 */
function frameOf(points: Point[], categories: number) {
  const middle = meanVector(points.map(({ vector }) => vector));
  const middles = Array.from({ length: categories }, (_, c) =>
    meanVector(points.filter(({ category }) => category === c).map(({ vector }) => vector)),
  );
  const within = points.map(({ vector, category }) => plus(vector, middles[category] ?? [], -1));
  const language = mainDirection(within);
  const strip = (vector: number[]) => unit(plus(vector, language, -dot(vector, language)));
  return { strip, place: (vector: number[]) => strip(plus(vector, middle, -1)) };
}

function nearest(near: number[], points: Point[], of: { category: number; without: number }): number {
  let best = -1;
  for (const [i, point] of points.entries())
    if (point.category === of.category && point.example !== of.without) best = Math.max(best, near[i] ?? -1);
  return best;
}

/** Ridge regression of "is of this category" on the vectors, and its answer for each example when that example is left out. */
function solveRidge(points: Point[], categories: number) {
  const counts = Array.from({ length: categories }, (_, c) => points.filter((p) => p.category === c).length);
  const targets = points.map((p) => counts.map((_, c) => (p.category === c ? 1 : 0) - 1 / categories));
  // Each example of a category with many counts for less, so that the category does not attract mails by its size.
  const noise = (c: number) => (ridge * (counts[c] ?? 1)) / mean(counts);
  const kernel = points.map((a, i) =>
    points.map((b, j) => dot(a.vector, b.vector) + (i === j ? noise(a.category) : 0)),
  );
  const inverted = inverse(kernel);
  const coefficients = inverted.map((row) =>
    counts.map((_, c) => row.reduce((sum, value, j) => sum + value * (targets[j]?.[c] ?? 0), 0)),
  );
  const leftOut = new Map<number, number[]>();
  for (const group of Map.groupBy(points.keys(), (i) => points[i]?.example ?? -1).values()) {
    const [first = 0] = group;
    // y − (K⁻¹ of the group)⁻¹ α is the answer of the ridge for a group it has not seen.
    const block = inverse(group.map((i) => group.map((j) => inverted[i]?.[j] ?? 0)));
    const answer = counts.map(
      (_, c) =>
        (targets[first]?.[c] ?? 0) -
        group.reduce((sum, j, k) => sum + (block[0]?.[k] ?? 0) * (coefficients[j]?.[c] ?? 0), 0),
    );
    leftOut.set(points[first]?.example ?? -1, answer);
  }
  return { coefficients, leftOut };
}
