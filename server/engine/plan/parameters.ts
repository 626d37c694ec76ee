// How many parameters a model has and where they are, computed from its config.

import type { ModelShape } from "./model-config.ts";

export interface Parameters {
  total: number;
  /** In the layers' linear projections, which quantisation makes small: what every token is multiplied by, and the experts it is not. */
  linear: number;
  /** Of `linear`, what one token is multiplied by: all of it but the experts not chosen. */
  activeLinear: number;
  /** Norms, biases, routers: kept in 16 bit. */
  other: number;
  embedding: number;
  /** The output layer; 0 when it is the embedding again. */
  head: number;
}

export function countParameters(shape: ModelShape): Parameters {
  const { layers, hidden, heads, kvHeads, headDim, intermediate, vocab, family, experts } = shape;
  const queries = heads * headDim;
  const keysAndValues = 2 * kvHeads * headDim;
  const attention = hidden * (queries + keysAndValues) + queries * hidden;
  // Gate, up and down; ChatGLM stores gate and up as one matrix of twice the width.
  const mlp = 3 * hidden * intermediate;
  const router = experts ? hidden * experts.count : 0;
  const biases = shape.biased ? queries + keysAndValues + (family.outputBias ? hidden : 0) : 0;
  const norms = family.normsPerLayer * hidden + (family.headNorms ? 2 * headDim : 0);
  const linear = layers * (attention + mlp * (experts?.count ?? 1));
  const other = layers * (router + biases + norms) + hidden;
  const embedding = vocab * hidden;
  const head = shape.tied ? 0 : vocab * hidden;
  return {
    total: linear + other + embedding + head,
    linear,
    activeLinear: layers * (attention + mlp * (experts?.active ?? 1)),
    other,
    embedding,
    head,
  };
}
