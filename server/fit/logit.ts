// A conditional logit: p(c) ∝ exp(Σ w_k f_k(c)). A handful of weights shared by all categories, so 40 examples are enough.

/** Features of one mail: one row a category. `truth` is the index of the right category. */
export interface Scored {
  features: number[][];
  truth: number;
}

/** p(c) of one mail under the weights. */
export function probabilitiesOf(features: number[][], weights: number[]): number[] {
  return softmax(features.map((row) => dot(row, weights)));
}

/** The weights with the smallest log loss, pulled towards `prior` with strength `pull`. Never below zero: no feature may count against itself. */
export function fitWeights(scored: Scored[], prior: number[], pull: number): number[] {
  const weights = [...prior];
  // Projected gradient descent; the loss is convex and the features are of order one, so 2,000 short steps suffice.
  const rate = 0.5;
  for (let round = 0; round < 2_000; round++) {
    const slope = gradient(scored, weights);
    let moved = 0;
    for (let k = 0; k < weights.length; k++) {
      const was = weights[k] ?? 0;
      const total = (slope[k] ?? 0) + (pull * (was - (prior[k] ?? 0))) / Math.max(1, scored.length);
      const next = Math.max(0, was - rate * total);
      moved = Math.max(moved, Math.abs(next - was));
      weights[k] = next;
    }
    if (moved < 1e-6) break;
  }
  return weights;
}

/** Mean over the mails of expected minus observed features. */
function gradient(scored: Scored[], weights: number[]): number[] {
  const slope = weights.map(() => 0);
  for (const { features, truth } of scored) {
    const p = probabilitiesOf(features, weights);
    for (let c = 0; c < features.length; c++) {
      const surprise = (p[c] ?? 0) - (c === truth ? 1 : 0);
      for (let k = 0; k < slope.length; k++)
        slope[k] = (slope[k] ?? 0) + (surprise * (features[c]?.[k] ?? 0)) / scored.length;
    }
  }
  return slope;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

export function softmax(logits: number[]): number[] {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}
