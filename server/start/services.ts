// Puts together what works on mail, from the settings, the engines and the files under prompts/.

import type { Load } from "../async/load.ts";
import type { Mail } from "../contract/mail.ts";
import { createDrafting } from "../draft/draft.ts";
import { createRefining } from "../draft/refine.ts";
import type { ConnectedEngines } from "../engine/connected.ts";
import type { SayProgress } from "../engine/local/progress.ts";
import { createFactFinding } from "../facts/facts.ts";
import type { Parser } from "../parse/parser.ts";
import { Problem } from "../problem.ts";
import type { CategorySet } from "../prompts/categories.ts";
import type { Prompts } from "../prompts/load.ts";
import { createTakingApart } from "../reply/apart.ts";
import { createPrefixes } from "../reply/prefixes.ts";
import type { Services } from "../reply/services.ts";
import type { Settings } from "../settings.ts";
import type { Log } from "../telemetry/log.ts";
import { metered } from "../telemetry/metered.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { createFitting } from "../triage/fit/fitting.ts";
import { createTriage } from "../triage/triage.ts";
import { engineRemarks, factsApart } from "./remarks.ts";
import { createWritingFitness } from "./writing-fitness.ts";

interface Around {
  prompts: Prompts;
  /** The set for mail whose mailbox has none of its own. */
  usual: CategorySet;
  parser: Parser;
  log: Log;
  metrics: Metrics;
  load: Load;
  say: SayProgress;
  signal: AbortSignal;
}

/** The services, and a function that learns the usual category set. Adds what a person should read to `connected.remarks`. */
export async function createServices(
  settings: Settings,
  connected: Pick<ConnectedEngines, "engine" | "embedder" | "remarks">,
  around: Around,
) {
  const { metrics, parser, prompts, usual, signal } = around;
  const { embedder } = connected;
  const { categorySets: sets, profiles, languages, replies, templates } = prompts;
  const engine = metered(connected.engine, metrics, (served) => factsApart(settings, served));
  const engines = { engine, embedder };
  const { cacheFolder } = settings;
  const clean = async (mail: Mail, until: AbortSignal) => (await parser.apart(mail, until)).clean;
  const fitting = createFitting({ ...around, engines, engine, cacheFolder, clean });
  const abilities = await engine.probe(signal).catch((problem: Problem) => {
    connected.remarks.push(problem.message);
    return null;
  });
  if (abilities && settings.ENGINE_URL)
    connected.remarks.push(...engineRemarks({ abilities, served: engine.served() }, settings, profiles));
  const services: Services = {
    usualSet: usual.id,
    sets,
    profiles,
    languages,
    replies,
    engine,
    parser,
    apart: createTakingApart(parser.apart),
    prefixes: createPrefixes(engine, prompts),
    triage: createTriage({ engines, fitted: fitting.of, templates }),
    facts: createFactFinding({ engine, prompts }),
    draft: createDrafting({ engine, prompts }),
    refine: createRefining({ engine, prompts }),
    writing: () => written.writing(),
    fitness: () => written.fitness(),
  };
  const written = createWritingFitness(services, { ...around, settings });
  return { services, learn };

  /** An engine that is away can be asked later, so its failure is no failure here. */
  async function learn(): Promise<void> {
    // The test replies are written when nothing else is done, so nobody waits for them.
    void written.keepMeasured();
    await fitting.of(usual, signal).catch((thrown: unknown) => {
      signal.throwIfAborted();
      if (!(thrown instanceof Problem)) throw thrown;
    });
  }
}
