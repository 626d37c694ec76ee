// An Engine over any OpenAI-compatible server: vLLM, llama.cpp and their like.

import { Problem } from "../problem.ts";
import type { Abilities, Engine } from "./engine.ts";

export interface EngineSettings {
  /** `ENGINE_URL`, with or without /v1. */
  url: string;
  apiKey: string | undefined;
  /** `ENGINE_MODEL`; undefined takes the first the server names. */
  model: string | undefined;
  /** What a person does when it cannot be reached, as a sentence: "Start it with …". */
  startHint: string;
  /** How long to wait for an engine that refuses connections because it is being started again (local engines: 10_000). */
  restartMs: number;
  limits?: Partial<EngineLimits>;
}

/** Every wait has a limit; all in milliseconds but the first. */
export interface EngineLimits {
  /** Calls that may wait for their turn; one more is Problem("busy"). */
  queue: number;
  waitMs: number;
  readMs: number;
  answerMs: number;
  firstWordMs: number;
  idleMs: number;
  writeMs: number;
}

export interface ConnectedEngine extends Engine {
  /** Asks the server what it can do (again). Throws Problem when it cannot be reached; the calls below ask by themselves when needed. */
  probe(signal: AbortSignal): Promise<Abilities>;
  /** Null when the server answers now, else the Problem. For the health page; never throws. */
  away(signal: AbortSignal): Promise<Problem | null>;
}

/** Contacts nothing yet; `abilities()` throws Problem("engine-starting" or the last failure) until a probe has succeeded. */
export function openAiEngine(settings: EngineSettings): ConnectedEngine {
  throw new Problem("setup", `Cannot use ${settings.url}: not built yet.`);
}
