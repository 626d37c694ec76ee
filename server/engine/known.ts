import type { Abilities } from "./engine.ts";
import type { ModelFamily } from "./families.ts";

/** The abilities and what only this folder needs to know. */
export interface Known extends Abilities {
  family: "llama.cpp" | "vllm" | "other";
  modelFamily: ModelFamily;
  topLogprobs: LabelWay["topLogprobs"];
  prefill: Prefill;
  /** Whether the model hears a system message, and hears it first. */
  takesSystem: boolean;
  tokenizer: boolean;
  /** Every model served there, LoRA adapters included. */
  served: string[];
  /** Calls that are worth sending at once. */
  atOnce: number;
}

/** How the answer's beginning can be given: as llama.cpp and vLLM take it, or not at all. */
export type Prefill = "last-message" | "none";

export interface LabelWay {
  labels: Abilities["labels"];
  /** How many of the likeliest tokens the server lets us see. */
  topLogprobs: number;
}
