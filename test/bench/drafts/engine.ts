// The engine that all ways write on: the one in ENGINE_URL, or the local ones as `npm start` starts them; and Mailwright in front of it.

import { startLocalEngines } from "../../../server/engine/local/local.ts";
import { readSettings } from "../../../server/settings.ts";
import { startServer } from "../../support/server-process.ts";

export interface BenchEngine {
  /** Its address without /v1. */
  url: string;
  key: string;
  model: string;
  /** Mailwright's address. */
  mailwright: string;
  stop(): Promise<void>;
}

/** Starts what is not running. Throws Problem("setup") where that fails. */
export async function startEngine(): Promise<BenchEngine> {
  const { MODEL, cacheFolder, HF_ENDPOINT, ENGINE_URL, EMBED_URL, ENGINE_API_KEY, ENGINE_MODEL } =
    readSettings(process.env);
  const named = ENGINE_URL?.[0]?.replace(/\/v1\/?$/, "");
  const { signal } = new AbortController();
  const without = named ? ("model" as const) : EMBED_URL ? ("embeddings" as const) : undefined;
  const choice = { model: MODEL, cacheFolder, hub: HF_ENDPOINT, say: () => undefined, signal, without };
  const local = named && EMBED_URL ? null : await startLocalEngines(choice);
  const url = named ?? (local?.engineUrl ?? "").replace(/\/v1\/?$/, "");
  const embed = EMBED_URL ?? local?.embedUrl;
  const server = await startServer({ ENGINE_URL: url, ...(embed ? { EMBED_URL: embed } : {}) }).catch(
    async (error: unknown) => {
      await local?.stop();
      throw error;
    },
  );
  const key = ENGINE_API_KEY ?? "none";
  return {
    url,
    key,
    model: ENGINE_MODEL ?? (await firstModel(url, key)),
    mailwright: server.address,
    async stop() {
      await server.stop();
      await local?.stop();
    },
  };
}

async function firstModel(url: string, key: string): Promise<string> {
  const answer = await fetch(`${url}/v1/models`, { headers: { authorization: `Bearer ${key}` } });
  const { data } = (await answer.json()) as { data: { id: string }[] };
  return data[0]?.id ?? "";
}
