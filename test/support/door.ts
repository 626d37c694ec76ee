// The real server on a free port of this machine, with whatever engine a test names.

import { createTraffic } from "../../server/async/load.ts";
import { createApp } from "../../server/http/app.ts";
import { type Listening, listen } from "../../server/http/listen.ts";
import { healthOf } from "../../server/http/routes/health.ts";
import { loadCategorySets } from "../../server/prompts/categories.ts";
import { loadProfiles } from "../../server/prompts/profiles.ts";
import { createMemo } from "../../server/reply/memo.ts";
import type { Workshop } from "../../server/reply/work.ts";
import { readSettings } from "../../server/settings.ts";
import { connectEngines } from "../../server/start/engines.ts";
import type { Log } from "../../server/telemetry/log.ts";
import { createLog } from "../../server/telemetry/log.ts";
import { createMetrics } from "../../server/telemetry/metrics.ts";
import { createFitting } from "../../server/triage/fit/fitting.ts";

/** Nothing listens on the discard port, so an engine there refuses the connection at once. */
export const nobody = "http://127.0.0.1:9";

/** Starts the server with these settings; engines that are not named are away. */
export async function openDoor(
  environment: Record<string, string>,
  log: Log = createLog("silent"),
): Promise<Listening> {
  const settings = readSettings({
    PORT: "0",
    NODE_ENV: "test",
    ENGINE_URL: nobody,
    EMBED_URL: nobody,
    ...environment,
  });
  const signal = new AbortController().signal;
  const connected = await connectEngines(settings, {
    say: () => undefined,
    signal,
    news: { probed: () => undefined, say: (sentence) => log.warn(sentence) },
  });
  const { engine, embedder } = connected;
  const engines = { engine, embedder };
  const profiles = loadProfiles();
  const traffic = createTraffic();
  const fitting = createFitting({
    engines,
    engine,
    profiles,
    cacheFolder: settings.cacheFolder,
    log,
    traffic,
    say: () => undefined,
    signal,
  });
  await engine.probe(signal).catch(() => undefined);
  const workshop: Workshop = {
    settings,
    engine,
    engines,
    sets: loadCategorySets(),
    fitted: fitting.of,
    profiles,
    memo: createMemo(),
  };
  const app = createApp({
    development: true,
    workshop: () => workshop,
    health: () => healthOf("0.0.0", connected, workshop),
    metrics: createMetrics(),
    traffic,
    log,
    version: "0.0.0",
    limits: { requestTimeoutMs: settings.REQUEST_TIMEOUT_MS, maxConcurrent: settings.MAX_CONCURRENT },
  });
  return listen(app, settings);
}

/** Sends a mail as JSON. */
export function post(address: string, path: string, body: unknown): Promise<Response> {
  return fetch(`${address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
}
