import type { SayProgress } from "./progress.ts";

export interface LocalChoice {
  /** `MODEL`: a name from known-models.ts, a path that ends in .gguf, or undefined to take the best that can be had. */
  model: string | undefined;
  /** `MAILWRIGHT_CACHE`, or the platform's place from `cacheFolder()`. */
  cacheFolder: string;
  /** `HF_ENDPOINT`, or undefined for the public one. */
  hub: string | undefined;
  /** Told about every piece of work over a second, and when a dead engine is started again. */
  say: SayProgress;
  signal: AbortSignal;
  /** What another server does already, so that it is not started here. */
  without?: "model" | "embeddings" | undefined;
}
