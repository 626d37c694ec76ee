// What storing the linear layers in fewer bits changes: bytes, speed, and which checkpoint or flag it takes.

import { Problem } from "../../problem.ts";
import type { QuantMethod } from "./families.ts";
import type { Gpu } from "./gpus.ts";
import type { ModelShape } from "./model-config.ts";

export type Storage = "none" | QuantMethod;

/** How the linear layers' weights are stored, and what that does to the two speeds. */
export interface Stored {
  storage: Storage;
  label: string;
  bytesPerWeight: number;
  /** Factor on the share of the peak that prefill reaches. */
  prefill: number;
  /** Factor on the share of the bandwidth that decoding reaches. */
  decode: number;
  /** Weights that share a scale along the MLP's width, which tensor parallel must not cut through. */
  group: number | null;
  /** The checkpoint itself is stored so: no flag, no other checkpoint. */
  inCheckpoint: boolean;
}

/** A group of 128 four-bit weights has a 16-bit scale and a 4-bit zero point. */
const fourBits = (4 + (16 + 4) / 128) / 8;
const usualGroup = 128;

/** The storage asked for, or the checkpoint's own. Throws Problem("settings") when both are given and differ. */
export function storedAs(shape: ModelShape, asked: Storage | undefined, gpu: Gpu): Stored {
  const own = shape.quantized;
  if (!own) return asked === undefined ? stored("none", gpu) : stored(asked, gpu);
  if (asked !== undefined && asked !== own.method)
    throw new Problem(
      "settings",
      `Cannot plan with --quantization ${asked}: this checkpoint is stored as ${own.method} (${own.bits} bit) already. ` +
        "Leave --quantization out, or give the unquantised model.",
    );
  const like = stored(own.bits <= 4 ? (own.method === "awq" ? "awq" : "gptq") : "fp8", gpu);
  // Eight bits of integers (GPTQ-Int8, W8A8) are as large as FP8, but not computed with in FP8.
  const prefill = own.bits === 8 && own.method !== "fp8" ? 1 : like.prefill;
  const label = `${own.method} ${own.bits} bit (the checkpoint's own)`;
  return { ...like, prefill, label, group: own.bits <= 4 ? own.group : null, inCheckpoint: true };
}

/** What each storage is on this GPU. */
export function stored(storage: Storage, gpu: Gpu): Stored {
  const base = { storage, prefill: 1, decode: 1, group: null, inCheckpoint: false };
  switch (storage) {
    case "none":
      return { ...base, label: "bf16", bytesPerWeight: 2 };
    case "fp8":
      // vLLM's documentation: up to 1.6x the throughput where the GPU computes in FP8; elsewhere only the memory shrinks.
      return { ...base, label: "FP8", bytesPerWeight: 1, prefill: gpu.fp8 ? 1.6 : 0.9 };
    case "awq":
    case "gptq":
      return {
        ...base,
        label: storage.toUpperCase(),
        bytesPerWeight: fourBits,
        prefill: 0.9,
        decode: 0.85,
        group: usualGroup,
      };
  }
}

/** What a person gives up and needs for it. */
export function whatChanges(storage: Storage, gpu: Gpu): string {
  switch (storage) {
    case "none":
      return "Nothing: the weights as they were trained.";
    case "fp8":
      return gpu.fp8
        ? "Half the weights, faster prefill, hardly any loss. vLLM makes it while loading: no other checkpoint."
        : "Half the weights, no faster prefill (this GPU stores FP8 but computes in 16 bit), hardly any loss.";
    case "awq":
      return "A quarter of the weights; a small loss that shows first in rare languages. Needs an AWQ checkpoint.";
    case "gptq":
      return "As AWQ, a little more sensitive to what it was calibrated on. Needs a GPTQ checkpoint.";
  }
}

/** The model to serve for a storage: the makers' published checkpoint, or null when we know of none. */
export function checkpointFor(model: string, shape: ModelShape, storage: Storage): string | null {
  if (storage === "none" || shape.quantized) return model;
  const suffix = shape.family.published[storage];
  const isHubName = !model.startsWith(".") && model.split("/").length === 2;
  if (suffix && isHubName) return `${model}${suffix}`;
  return storage === "fp8" ? model : null;
}
