// What stands in a GPU's memory: the weights, vLLM's own needs, and the KV cache that gets the rest.

import type { Gpu } from "./gpus.ts";
import type { ModelShape } from "./model-config.ts";
import { kvHeadsEach, type Layout } from "./parallelism.ts";
import type { Parameters } from "./parameters.ts";
import type { Stored } from "./quantization.ts";

export interface Machine {
  shape: ModelShape;
  parameters: Parameters;
  stored: Stored;
  gpu: Gpu;
  layout: Layout;
  kvBytes: 1 | 2;
  nvlink: boolean;
  /** --max-num-seqs and --max-num-batched-tokens. */
  sequences: number;
  batchedTokens: number;
}

export interface Memory {
  /** Bytes on the fullest GPU. */
  weights: number;
  overhead: number;
  kv: number;
  /** What vLLM may take of the GPU. */
  share: number;
  /** Tokens of KV cache one replica holds. */
  kvTokens: number;
  /** Bytes a token takes over all GPUs of a replica. */
  kvPerToken: number;
}

export const gib = 1_024 ** 3;
/** Some of the memory stays with the driver, other programs and fragments. */
export const memoryShare = 0.9;
/** CUDA's context and its libraries; the buffers of NCCL when GPUs talk; the captured graphs. */
const contextBytes = 0.5 * gib;
const talkBytes = 0.3 * gib;
const graphBytes = 0.4 * gib;

export function memoryOf(machine: Machine): Memory {
  const { gpu, shape, layout, kvBytes } = machine;
  const share = gpu.visibleGiB * gib * memoryShare;
  const weights = weightsEach(machine);
  const overhead = overheadEach(machine);
  const kv = Math.max(0, share - weights - overhead);
  const perLayer = 2 * shape.headDim * kvBytes;
  const each = stageLayers(machine) * perLayer * kvHeadsEach(shape, layout.tensor);
  return {
    weights,
    overhead,
    kv,
    share,
    kvTokens: Math.floor(kv / each),
    kvPerToken: shape.layers * perLayer * kvHeadsEach(shape, layout.tensor) * layout.tensor,
  };
}

/** Bytes of all weights as they are stored. */
export function weightBytes(parameters: Parameters, stored: Stored): number {
  const unquantized = parameters.embedding + parameters.head + parameters.other;
  return parameters.linear * stored.bytesPerWeight + unquantized * 2;
}

/** The fullest GPU holds the longest stage's layers and, of a pipeline, one of the two ends. */
function weightsEach({ parameters, stored, shape, layout, ...machine }: Machine): number {
  const layers = parameters.linear * stored.bytesPerWeight + parameters.other * 2;
  const share = stageLayers({ shape, layout, parameters, stored, ...machine }) / shape.layers;
  const ends = layout.pipeline > 1 ? parameters.embedding : parameters.embedding + parameters.head;
  return (layers * share + ends * 2) / layout.tensor;
}

function stageLayers({ shape, layout }: Machine): number {
  return Math.ceil(shape.layers / layout.pipeline);
}

/** What vLLM's profiling run finds taken besides the weights: one full step of prefill and the logits of all sequences. */
function overheadEach({ shape, layout, sequences, batchedTokens }: Machine): number {
  const width = 4 * shape.hidden + (3 * shape.intermediate * (shape.experts?.active ?? 1)) / layout.tensor;
  const activations = batchedTokens * width * 2;
  // The logits in 32 bit, and two copies while the sampler sorts them.
  const logits = sequences * shape.vocab * 4 * 3;
  const talk = layout.tensor * layout.pipeline > 1 ? talkBytes : 0;
  return contextBytes + graphBytes + talk + activations + logits;
}
