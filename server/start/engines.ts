// Chooses the engines: those that the settings name, or the two local ones, fetched and started here.

import type { ConnectedEngines } from "../engine/connected.ts";
import { type ConnectedEmbedder, openAiEmbedder } from "../engine/embedder.ts";
import type { Abilities } from "../engine/engine.ts";
import { limitOf } from "../engine/limits.ts";
import { startLocalEngines } from "../engine/local/local.ts";
import type { Progress } from "../engine/local/progress.ts";
import { type EngineSettings, openAiEngine } from "../engine/openai.ts";
import { poolOf } from "../engine/pool/pool.ts";
import { cacheSalt } from "../engine/salt.ts";
import type { Settings } from "../settings.ts";

/** How long a call waits while a local engine is restarted. */
const restartMs = 10_000;

/** How news of the engines is reported while the server runs. */
export interface EngineNews {
  /** After every probe, so also when an engine is back. */
  probed(url: string, abilities: Abilities): void;
  /** A plain sentence for the log. */
  say(sentence: string): void;
}

/** Connects to the named engines and starts those that are not named. Throws Problem("setup") when that fails. */
export async function connectEngines(
  settings: Settings,
  around: { say: (progress: Progress) => void; signal: AbortSignal; news: EngineNews },
): Promise<ConnectedEngines> {
  const { ENGINE_URL, EMBED_URL } = settings;
  const { say, signal, news } = around;
  const local = ENGINE_URL && EMBED_URL ? null : await startLocalEngines(localChoice(settings, say, signal));
  const engineUrls = ENGINE_URL ?? [local?.engineUrl ?? ""];
  const engines = engineUrls.map((url) => ({ url, engine: connectEngine(url, settings, news) }));
  const embedUrl = EMBED_URL ?? local?.embedUrl ?? null;
  return {
    engine: poolOf(engines, news.say),
    embedder: embedUrl ? connectEmbedder(embedUrl, settings) : null,
    embedUrl,
    remarks: [local?.remark ?? "", local?.withoutEmbeddings ?? ""].filter((remark) => remark !== ""),
    stop: async () => local?.stop(),
  };
}

function connectEngine(url: string, settings: Settings, news: EngineNews) {
  const named = settings.ENGINE_URL !== undefined;
  return openAiEngine({
    url,
    apiKey: settings.ENGINE_API_KEY,
    ...(named ? modelsOf(settings) : { model: undefined }),
    salt: cacheSalt(settings),
    startHint: named ? "Start it, or correct ENGINE_URL." : restarted,
    restartMs: named ? 0 : restartMs,
    limits: limitsOf(settings),
    probed: (abilities) => news.probed(url, abilities),
  });
}

function modelsOf(settings: Settings): Pick<EngineSettings, "model" | "models"> {
  const { ENGINE_MODEL: model, READ_MODEL: read, FACTS_MODEL: answer, DRAFT_MODEL: write } = settings;
  return { model, models: { read, answer, write } };
}

function connectEmbedder(url: string, settings: Settings): ConnectedEmbedder {
  const named = settings.EMBED_URL !== undefined;
  const server = {
    url,
    apiKey: settings.EMBED_API_KEY,
    model: settings.EMBED_MODEL,
    startHint: named ? "Start it, or correct EMBED_URL." : restarted,
    restartMs: named ? 0 : restartMs,
  };
  // A mail's vector is asked for beside its read, and waited for no longer.
  return openAiEmbedder(server, limitOf(limitsOf(settings), "readMs"));
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
    queueMs: settings.QUEUE_TIMEOUT_MS,
    readMs: settings.READ_TIMEOUT_MS,
    answerMs: settings.FACTS_TIMEOUT_MS,
    firstWordMs: settings.FIRST_WORD_TIMEOUT_MS,
    idleMs: settings.IDLE_TIMEOUT_MS,
    writeMs: settings.DRAFT_TIMEOUT_MS,
  };
}
