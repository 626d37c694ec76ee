// Vectors from an OpenAI-compatible /v1/embeddings.

import { Problem } from "../problem.ts";
import type { Embedder } from "./engine.ts";

export interface EmbedderSettings {
  /** `EMBED_URL`, with or without /v1. */
  url: string;
  apiKey: string | undefined;
  model: string | undefined;
  startHint: string;
  restartMs: number;
}

export interface ConnectedEmbedder extends Embedder {
  /** Null when the server answers now, else the Problem. Never throws. */
  away(signal: AbortSignal): Promise<Problem | null>;
}

/** Contacts nothing yet. */
export function openAiEmbedder(settings: EmbedderSettings): ConnectedEmbedder {
  throw new Problem("setup", `Cannot use ${settings.url}: not built yet.`);
}
