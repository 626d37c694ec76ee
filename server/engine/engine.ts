// What the rest of the server asks of a model server. OpenAI-compatible HTTP stays inside this folder.

import type { z } from "zod";

/** One turn of a conversation. `system` may stand first only; `user` and `assistant` take turns, and a user is last. */
export interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}

/** A prompt in two halves: `shared` is byte-identical for every task on one mail (the engine's prefix cache pays it once), `task` comes last. */
export interface Prompt {
  shared: string;
  task: string;
}

export interface CallOptions {
  /** Ends the engine's work when aborted. */
  signal: AbortSignal;
  /** The mail's key: the same for all tasks on one mail, so that they meet what an engine has read of it. */
  key: string;
  /** Work that nobody waits for: it goes after everything else. */
  background?: boolean;
}

/** Tokens as the engine counted them. `cached` is null when the engine does not say. */
export interface Usage {
  prompt: number;
  cached: number | null;
  completion: number;
}

/** A one-token read: probabilities over the labels given (same order, sum 1), and how much of the model's own mass they hold. */
export interface Read {
  probabilities: number[];
  labelMass: number;
  usage: Usage;
}

export interface Written {
  cutOff: boolean;
  usage: Usage;
}

/** What a draft that is given up before its end has come to. */
export const nothingWritten: Written = { cutOff: true, usage: { prompt: 0, cached: null, completion: 0 } };

export interface WriteSettings {
  temperature: number;
  maxTokens: number;
  /** Another model or a LoRA adapter of the same server; it has a prefix cache of its own. */
  model?: string | undefined;
  /** How the text begins. An engine that takes it goes on from there, and the pieces begin with it; another writes its own beginning. */
  begun?: string | undefined;
}

/** What was found by probing at start (server/engine/probe.ts). */
export interface Abilities {
  model: string;
  /** Tokens of prompt and answer together. */
  contextTokens: number;
  /** How label probabilities are had: by token ids asked for, by the top N, or not at all. */
  labels: "token-ids" | "top-logprobs" | "none";
  /** Labels that are one token each for this engine, at least two of them unless `labels` is "none". */
  letters: string;
  /** How JSON by schema is asked for. */
  structured: "response_format" | "structured_outputs" | "none";
  /** True when two tasks at once on one mail share its prefix (vLLM); false when each slot has its own cache (llama.cpp). */
  parallelShares: boolean;
  reportsCached: boolean;
  /** Whether each call may say how urgent it is. vLLM 0.32 takes that also when it schedules first come, first served, and then it has no effect. */
  takesPriority: boolean;
}

export interface Engine {
  /** Throws Problem until the engine has been probed. */
  abilities(): Abilities;
  /** The same, or null until then. */
  peek(): Abilities | null;
  /** Probabilities of `labels`, each one token for this engine. Throws Problem. */
  read(prompt: Prompt, labels: string[], options: CallOptions): Promise<Read>;
  /** JSON that obeys `schema`; one repair, then a Problem. */
  answer<T>(
    prompt: Prompt,
    schema: z.ZodType<T>,
    options: CallOptions & { maxTokens: number },
  ): Promise<{ value: T; usage: Usage }>;
  /** Text as it is written; the return value comes with the end. Throws Problem, also after the first piece. */
  write(
    conversation: Message[],
    settings: WriteSettings,
    options: CallOptions,
  ): AsyncGenerator<string, Written>;
  /** How many tokens `text` is for this engine (estimated when it has no tokenizer route). */
  countTokens(text: string, signal: AbortSignal): Promise<number>;
}

export interface Embedder {
  /** Unit vectors, one a text, in order. */
  embed(texts: string[], kind: "query" | "passage", signal: AbortSignal): Promise<number[][]>;
}
