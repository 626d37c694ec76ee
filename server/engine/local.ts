// The two engines of somebody who is trying Mailwright out: llama.cpp's own server and a multilingual embedding server,
// from pinned packages, as child processes on loopback that end with the server.

import { Problem } from "../problem.ts";

/** How far a piece of work is. `totalMB` is null where the size is not known. `step` stays the same while `doneMB` grows. */
export interface Progress {
  step: string;
  doneMB: number | null;
  totalMB: number | null;
}

export interface LocalChoice {
  /** `MODEL`: `qwen2.5-1.5b`, `smollm2-135m`, a path that ends in .gguf, or undefined to take the best that can be had. */
  model: string | undefined;
  /** `MAILWRIGHT_CACHE`, or the platform's place from `cacheFolder()`. */
  cacheFolder: string;
  /** `HF_ENDPOINT`, or undefined for the public one. */
  hub: string | undefined;
  /** Told about every piece of work over a second, and when a dead engine is started again. */
  say: (progress: Progress) => void;
  signal: AbortSignal;
}

export interface LocalEngines {
  engineUrl: string;
  /** Null where the embedding server cannot be had; `withoutEmbeddings` then says why. */
  embedUrl: string | null;
  withoutEmbeddings: string;
  model: string;
  /** A plain sentence to show at start ("… for trying out only"), or "". */
  remark: string;
  stop(): Promise<void>;
}

/** Fetches what is missing, starts both engines and waits until they answer. Throws Problem("setup"). */
export function startLocalEngines(choice: LocalChoice): Promise<LocalEngines> {
  throw new Problem("setup", `Cannot start the local model ${choice.model ?? ""}: not built yet.`);
}
