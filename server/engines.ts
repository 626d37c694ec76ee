// Which engines this server works with: the ones the settings name, or the two local ones, fetched and started here.

import { type ConnectedEmbedder, openAiEmbedder } from "./engine/embedder.ts";
import { type Progress, startLocalEngines } from "./engine/local.ts";
import { type ConnectedEngine, openAiEngine } from "./engine/openai.ts";
import type { Settings } from "./settings.ts";

export interface ConnectedEngines {
  engine: ConnectedEngine;
  embedder: ConnectedEmbedder | null;
  engineUrl: string;
  embedUrl: string | null;
  /** Plain sentences that a person should read at start. */
  remarks: string[];
  stop(): Promise<void>;
}

/** How long a call waits for a local engine that is being started again. */
const restartMs = 10_000;

/** Connects to the named engines; what is not named is started here. Throws Problem("setup") when that cannot be done. */
export async function connectEngines(
  settings: Settings,
  say: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ConnectedEngines> {
  const { ENGINE_URL, EMBED_URL } = settings;
  const local = ENGINE_URL && EMBED_URL ? null : await startLocalEngines(localChoice(settings, say, signal));
  const engineUrl = ENGINE_URL ?? local?.engineUrl ?? "";
  const embedUrl = EMBED_URL ?? local?.embedUrl ?? null;
  return {
    engine: connectEngine(engineUrl, settings),
    embedder: embedUrl ? connectEmbedder(embedUrl, settings) : null,
    engineUrl,
    embedUrl,
    remarks: [local?.remark ?? "", local?.withoutEmbeddings ?? ""].filter((remark) => remark !== ""),
    stop: async () => local?.stop(),
  };
}

function connectEngine(url: string, settings: Settings): ConnectedEngine {
  const named = settings.ENGINE_URL !== undefined;
  return openAiEngine({
    url,
    apiKey: settings.ENGINE_API_KEY,
    model: named ? settings.ENGINE_MODEL : undefined,
    startHint: named ? "Start it, or correct ENGINE_URL." : restarted,
    restartMs: named ? 0 : restartMs,
    limits: limitsOf(settings),
  });
}

function connectEmbedder(url: string, settings: Settings): ConnectedEmbedder {
  const named = settings.EMBED_URL !== undefined;
  return openAiEmbedder({
    url,
    apiKey: settings.EMBED_API_KEY,
    model: settings.EMBED_MODEL,
    startHint: named ? "Start it, or correct EMBED_URL." : restarted,
    restartMs: named ? 0 : restartMs,
  });
}

const restarted = "It is started again by itself; try again in a few seconds.";

function localChoice(settings: Settings, say: (progress: Progress) => void, signal: AbortSignal) {
  const { MODEL: model, cacheFolder, HF_ENDPOINT: hub } = settings;
  const without = settings.ENGINE_URL ? "model" : settings.EMBED_URL ? "embeddings" : undefined;
  return { model, cacheFolder, hub, say, signal, without } as const;
}

function limitsOf(settings: Settings) {
  return {
    queue: settings.MAX_QUEUED,
    waitMs: settings.FIRST_WORD_TIMEOUT_MS,
    readMs: settings.READ_TIMEOUT_MS,
    answerMs: settings.FACTS_TIMEOUT_MS,
    firstWordMs: settings.FIRST_WORD_TIMEOUT_MS,
    idleMs: settings.FIRST_WORD_TIMEOUT_MS,
    writeMs: settings.DRAFT_TIMEOUT_MS,
  };
}
