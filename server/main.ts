// Reads the settings and starts everything; one line with one address says that it is ready.

import packageJson from "../package.json" with { type: "json" };
import { createTraffic, type Traffic } from "./async/load.ts";
import type { Progress } from "./engine/local/local.ts";
import { createApp } from "./http/app.ts";
import { listen } from "./http/listen.ts";
import { healthOf } from "./http/routes/health.ts";
import { Problem } from "./problem.ts";
import { loadCategorySets } from "./prompts/categories.ts";
import { languages } from "./prompts/languages.ts";
import { loadProfiles } from "./prompts/profiles.ts";
import { createMemo } from "./reply/memo.ts";
import type { Workshop } from "./reply/work.ts";
import { readSettings, type Settings } from "./settings.ts";
import { type ConnectedEngines, connectEngines } from "./start/engines.ts";
import { buildPane } from "./start/pane-build.ts";
import { showProgress } from "./start/progress.ts";
import { engineRemarks, tasksApart } from "./start/remarks.ts";
import { createLog, type Log } from "./telemetry/log.ts";
import { metered } from "./telemetry/metered.ts";
import { createMetrics, type Metrics } from "./telemetry/metrics.ts";
import { createFitting } from "./triage/fit/fitting.ts";

await main().catch((thrown: unknown) => {
  const sentence =
    thrown instanceof Problem ? thrown.message : `Mailwright could not start: ${String(thrown)}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.LOG_LEVEL);
  const stopping = new AbortController();
  const started: { connected: ConnectedEngines | null; workshop: Workshop | null } = {
    connected: null,
    workshop: null,
  };
  const metrics = createMetrics();
  const traffic = createTraffic();
  const app = createApp({
    development: settings.NODE_ENV !== "production",
    workshop: () => started.workshop ?? notYet(),
    health: () => healthOf(packageJson.version, started.connected, started.workshop),
    metrics,
    traffic,
    log,
    version: packageJson.version,
    limits: { requestTimeoutMs: settings.REQUEST_TIMEOUT_MS, maxConcurrent: settings.MAX_CONCURRENT },
  });
  // The port first: that it is taken should be known before a model is fetched.
  const listening = await listen(app, settings);
  stopOnSignals(async () => {
    stopping.abort();
    await listening.stop();
    await started.connected?.stop();
  }, log);

  // Read now: a language file that cannot be used should be known before a model is fetched.
  languages();
  const progress = showProgress(process.stdout);
  const say = (step: string) => progress.show({ step, done: null, total: null });
  await buildPane(say);
  started.connected = await connectEngines(settings, {
    say: progress.show,
    signal: stopping.signal,
    news: {
      probed: (url, abilities) => log.info({ url, ...abilities }, "the engine was probed"),
      say: (sentence) => log.warn(sentence),
    },
  });
  started.workshop = await openWorkshop(settings, started.connected, {
    log,
    metrics,
    traffic,
    // Sets that are fitted later, when a mail first needs them, say nothing here.
    say: (step) => started.workshop || progress.show(step),
    signal: stopping.signal,
  });
  progress.end();
  for (const remark of started.connected.remarks) process.stdout.write(`${remark}\n`);
  process.stdout.write(`Mailwright is ready: ${listening.address}\n`);
}

async function openWorkshop(
  settings: Settings,
  connected: ConnectedEngines,
  around: {
    log: Log;
    metrics: Metrics;
    traffic: Traffic;
    say: (progress: Progress) => void;
    signal: AbortSignal;
  },
): Promise<Workshop> {
  const { embedder } = connected;
  const sets = loadCategorySets();
  const profiles = loadProfiles();
  const engine = metered(connected.engine, around.metrics, (served) => tasksApart(settings, served));
  const engines = { engine, embedder };
  const fitting = createFitting({ engines, engine, profiles, cacheFolder: settings.cacheFolder, ...around });
  const ready = await engine.probe(around.signal).catch((problem: Problem) => {
    connected.remarks.push(problem.message);
    return null;
  });
  if (ready && settings.ENGINE_URL)
    connected.remarks.push(
      ...engineRemarks({ abilities: ready, served: engine.served() }, settings, profiles),
    );
  const chosen = sets.find((set) => set.id === settings.CATEGORY_SET);
  if (!chosen)
    throw new Problem(
      "settings",
      `Cannot sort mail by CATEGORY_SET=${settings.CATEGORY_SET}: there is no such set. There are: ${sets.map((set) => set.id).join(", ")}.`,
    );
  await fitting.of(chosen, around.signal).catch((problem: unknown) => {
    around.signal.throwIfAborted();
    if (!(problem instanceof Problem)) throw problem;
  });
  return { settings, engine, engines, sets, fitted: fitting.of, profiles, memo: createMemo() };
}

function notYet(): never {
  throw new Problem(
    "engine-starting",
    "Cannot work on the mail yet: the model is still starting. Try again in a few seconds.",
  );
}

/** Ends in order at Ctrl+C or a supervisor's signal; a second signal ends at once. */
function stopOnSignals(stop: () => Promise<void>, log: Log): void {
  let asked = false;
  const onSignal = () => {
    if (asked) process.exit(1);
    asked = true;
    stop()
      .catch((error: unknown) => log.error({ err: error }, "the stop did not go through"))
      .finally(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}
