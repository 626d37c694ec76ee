// Assembles the whole server, for main.ts and for the tests. It listens at once, and works on mail when `ready` resolves.

import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import { createLoad } from "../async/load.ts";
import type { ConnectedEngines } from "../engine/connected.ts";
import type { SayProgress } from "../engine/local/progress.ts";
import { createApp } from "../http/app.ts";
import { listen } from "../http/listen.ts";
import { healthOf } from "../http/routes/health.ts";
import { createParser, type Parser } from "../parse/parser.ts";
import { Problem } from "../problem.ts";
import { usualSet } from "../prompts/categories.ts";
import { loadPrompts } from "../prompts/load.ts";
import type { Services } from "../reply/services.ts";
import type { Settings } from "../settings.ts";
import type { Log } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { connectEngines } from "./engines.ts";
import { createServices } from "./services.ts";

export interface Running {
  address: string;
  /** Resolves when mail can be worked on, with sentences that a person should read. Rejects with Problem. */
  ready: Promise<string[]>;
  /** Learns the usual category set, so that the first mail need not wait for it. Rejects only when the server stops. */
  learn(): Promise<void>;
  /** Accepts no more mail, lets answers finish for a few seconds, and ends all that was started. */
  stop(): Promise<void>;
}

export interface Around {
  log: Log;
  /** Called with the progress of work that takes over a second. */
  say: SayProgress;
  /** Done once before the engines are started, such as building the pane. */
  first?: () => Promise<void>;
  /** Threads that several servers of one process share; by default the server has its own. */
  parser?: Parser;
}

/** Starts a server with these settings. Rejects with Problem when the port cannot be used: that is known before a model is fetched. */
export async function start(settings: Settings, around: Around): Promise<Running> {
  const { log } = around;
  const prompts = loadPrompts(settings.PROMPTS_DIR);
  const usual = usualSet(prompts.categorySets, settings.CATEGORY_SET);
  const stopping = new AbortController();
  const { signal } = stopping;
  const [metrics, load] = [createMetrics(), createLoad()];
  const here: { connected: ConnectedEngines | null; made: Made | null; learnt: boolean } = {
    connected: null,
    made: null,
    learnt: false,
  };
  const app = createApp({
    development: settings.NODE_ENV !== "production",
    allowedHosts: settings.ALLOWED_HOSTS ?? [],
    services: () => here.made?.services ?? notYet(),
    health: () => healthOf(packageJson.version, here.connected, here.made?.services ?? null),
    metrics,
    load,
    log,
    version: packageJson.version,
    limits: { requestTimeoutMs: settings.REQUEST_TIMEOUT_MS, maxConcurrent: settings.MAX_CONCURRENT },
  });
  const listening = await listen(app, settings);
  const parser = around.parser ?? createParser(prompts, join(settings.cacheFolder, "compiled"));

  async function getReady(): Promise<string[]> {
    await around.first?.();
    const news = {
      probed: (url: string, abilities: object) => log.info({ url, ...abilities }, "the engine was probed"),
      say: (sentence: string) => log.warn(sentence),
    };
    here.connected = await connectEngines(settings, { say: around.say, signal, news });
    const { connected } = here;
    // Sets learnt later, when a mail first needs them, are learnt silently.
    const say: SayProgress = (progress) => here.learnt || around.say(progress);
    here.made = await createServices(settings, connected, {
      prompts,
      usual,
      parser,
      log,
      metrics,
      load,
      say,
      signal,
    });
    return connected.remarks;
  }

  const ready = getReady();
  ready.catch(() => undefined);
  return {
    address: listening.address,
    ready,
    learn: async () => {
      await ready;
      await here.made?.learn();
      here.learnt = true;
    },
    async stop() {
      stopping.abort();
      await listening.stop();
      await here.connected?.stop();
      if (parser !== around.parser) await parser.stop();
    },
  };
}

type Made = { services: Services; learn(): Promise<void> };

function notYet(): never {
  throw new Problem(
    "engine-starting",
    "Cannot work on the mail yet: the model is still starting. Try again in a few seconds.",
  );
}
