// A conditional logit: p(c) ∝ exp(Σ w_k f_k(c)). All categories share a few weights, so 40 examples are enough to fit them.

import { dot, mean } from "./vectors.ts";

/** The features of one mail, one row for each category. `truth` is the index of the right category. */
export interface Scored {
  features: number[][];
  truth: number;
}

/** How good probabilities are on mails whose category is known. */
export interface Quality {
  accuracy: number;
  /** Mean squared distance from the truth, 0 (perfect) to 2. */
  brier: number;
  /** Mean gap between the probability given and the share that was right, in five bins. */
  calibrationError: number;
}

/** p(c) of one mail under the weights. */
export function probabilitiesOf(features: number[][], weights: number[]): number[] {
  const logits = features.map((row) => dot(row, weights));
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** How strongly weights are drawn to zero, in units of one mail's log loss. */
const pull = 1;
const rounds = 2_000;
/** The loss is convex and the features are of order one, so a short fixed step converges. */
const step = 0.3;

/** The weights with the smallest log loss, one for each cap. They are drawn to zero and never negative: no evidence counts against itself. */
export function fitWeights(scored: Scored[], caps: number[]): number[] {
  let weights = caps.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const slope = gradient(scored, weights);
    const next = weights.map((was, k) => {
      const total = (slope[k] ?? 0) + (pull * was) / Math.max(1, scored.length);
      return Math.min(caps[k] ?? 0, Math.max(0, was - step * total));
    });
    const moved = Math.max(...next.map((value, k) => Math.abs(value - (weights[k] ?? 0))));
    weights = next;
    if (moved < 1e-5) break;
  }
  return weights;
}

export function qualityOf(scored: Scored[], weights: number[]): Quality {
  const results = scored.map(({ features, truth }) => {
    const p = probabilitiesOf(features, weights);
    const sure = Math.max(...p);
    const brier = p.reduce((sum, value, c) => sum + (value - (c === truth ? 1 : 0)) ** 2, 0);
    return { sure, right: p.indexOf(sure) === truth ? 1 : 0, brier };
  });
  const bins = Map.groupBy(results, ({ sure }) => Math.min(4, Math.floor(sure * 5)));
  const gaps = [...bins.values()].map(
    (bin) =>
      (bin.length / results.length) * Math.abs(mean(bin.map((r) => r.sure)) - mean(bin.map((r) => r.right))),
  );
  return {
    accuracy: mean(results.map(({ right }) => right)),
    brier: mean(results.map(({ brier }) => brier)),
    calibrationError: gaps.reduce((sum, gap) => sum + gap, 0),
  };
}

/** Mean over the mails of expected minus observed features. */
function gradient(scored: Scored[], weights: number[]): number[] {
  const slope = weights.map(() => 0);
  for (const { features, truth } of scored) {
    const p = probabilitiesOf(features, weights);
    for (let c = 0; c < features.length; c++) {
      const surprise = ((p[c] ?? 0) - (c === truth ? 1 : 0)) / scored.length;
      for (let k = 0; k < slope.length; k++) slope[k] = (slope[k] ?? 0) + surprise * (features[c]?.[k] ?? 0);
    }
  }
  return slope;
}
