// The ways to lay a model over GPUs, and which of them vLLM refuses.

import type { ModelShape } from "./model-config.ts";
import type { Stored } from "./quantization.ts";

export interface Layout {
  tensor: number;
  pipeline: number;
  /** Servers side by side, each with the whole model. */
  replicas: number;
}

/** vLLM pads the vocabulary to a multiple of this before it cuts it. */
const vocabPadding = 64;

/** Why vLLM cannot cut this model over `tensor` GPUs, or null when it can. */
export function tensorRefusal(shape: ModelShape, stored: Stored, tensor: number): string | null {
  const { heads, kvHeads, intermediate } = shape;
  if (heads % tensor !== 0) return `${heads} attention heads do not divide by ${tensor}`;
  if (kvHeads >= tensor ? kvHeads % tensor !== 0 : tensor % kvHeads !== 0)
    return `${kvHeads} KV heads and ${tensor} GPUs: neither divides by the other`;
  if (intermediate % tensor !== 0) return `the MLP's width ${intermediate} does not divide by ${tensor}`;
  const padded = Math.ceil(shape.vocab / vocabPadding) * vocabPadding;
  if (padded % tensor !== 0) return `the vocabulary of ${padded} does not divide by ${tensor}`;
  // Makers pad the width of the checkpoints they publish, so an unquantised config says nothing about this yet.
  if (stored.inCheckpoint && stored.group !== null && (intermediate / tensor) % stored.group !== 0)
    return `the MLP's width ${intermediate} over ${tensor} GPUs cuts a quantisation group of ${stored.group}`;
  return null;
}

/** KV heads on each GPU; where there are more GPUs than KV heads, each head is kept several times. */
export function kvHeadsEach(shape: ModelShape, tensor: number): number {
  return Math.max(1, shape.kvHeads / tensor);
}

/** Every layout vLLM accepts on at most `count` GPUs. */
export function layoutsFor(shape: ModelShape, stored: Stored, count: number): Layout[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers
    .filter((tensor) => tensorRefusal(shape, stored, tensor) === null)
    .flatMap((tensor) =>
      numbers
        .filter((pipeline) => tensor * pipeline <= count && pipeline <= shape.layers)
        .flatMap((pipeline) =>
          numbers
            .filter((replicas) => tensor * pipeline * replicas <= count)
            .map((replicas) => ({ tensor, pipeline, replicas })),
        ),
    );
}

/** GPUs a layout uses. */
export function gpusUsed(layout: Layout): number {
  return layout.tensor * layout.pipeline * layout.replicas;
}

/** Why some numbers of tensor-parallel GPUs up to `count` are out of the question. */
export function refusals(
  shape: ModelShape,
  stored: Stored,
  count: number,
): { tensor: number; why: string }[] {
  return Array.from({ length: count - 1 }, (_, index) => index + 2).flatMap((tensor) => {
    const why = tensorRefusal(shape, stored, tensor);
    return why === null ? [] : [{ tensor, why }];
  });
}
