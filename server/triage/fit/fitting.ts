// Fits each category set once for each engine: at first quickly, with what can be read in three seconds, and again in quiet moments, until
// the engine has read the rest, also after it was away.

import { setTimeout as sleep } from "node:timers/promises";
import { abortable } from "../../async/abortable.ts";
import type { Load } from "../../async/load.ts";
import type { CleanMail } from "../../contract/clean-mail.ts";
import { Mail } from "../../contract/mail.ts";
import type { Engine } from "../../engine/engine.ts";
import type { Progress } from "../../engine/local/progress.ts";
import type { CategorySet, Example } from "../../prompts/categories.ts";
import type { Prompts } from "../../prompts/load.ts";
import { renderPrefix } from "../../prompts/prefix.ts";
import { chooseProfile } from "../../prompts/profiles.ts";
import { render } from "../../prompts/template.ts";
import type { Log } from "../../telemetry/log.ts";
import type { Engines } from "./evidence.ts";
import { type FittedSet, fitSet } from "./fit-set.ts";

interface FittingParts {
  engines: Engines;
  engine: Engine;
  prompts: Pick<Prompts, "profiles" | "templates">;
  cacheFolder: string;
  /** Cleans an example as a mail is cleaned. */
  clean(mail: Mail, signal: AbortSignal): Promise<CleanMail>;
  log: Log;
  load: Load;
  say: (progress: Progress) => void;
  /** Aborted when the server stops. */
  signal: AbortSignal;
}

export interface Fitting {
  /** The set with its weights. Fits it first if that has not been done. */
  of(set: CategorySet, signal: AbortSignal): Promise<FittedSet>;
}

/** How long the first fit may ask the engines, so that it stays under three seconds. */
const firstBudgetMs = 2_300;
/** A later fit reads only when no mail has been worked on for this long. */
const quietMs = 3_000;
const renewEveryMs = 30_000;
const renewBudgetMs = 600_000;

/** Fits sets when they are asked for, and remembers them. */
export function createFitting(parts: FittingParts): Fitting {
  const fits = new Map<string, { model: string | null; fit: Promise<FittedSet> }>();
  const { profiles, templates } = parts.prompts;
  const { about } = chooseProfile({}, profiles);
  const common = {
    signal: parts.signal,
    cacheFolder: parts.cacheFolder,
    task: render(templates.triage, {}),
    onProgress: () => undefined,
    say: (sentence: string) => parts.log.warn(sentence),
    async prefixOf(example: Example, options: string): Promise<string> {
      const mail = Mail.parse({ subject: example.subject, text: example.text });
      const source = { templates, mail, clean: await parts.clean(mail, parts.signal), about, options };
      return renderPrefix(source, parts.engine, parts.signal);
    },
  };

  return {
    of(set, signal) {
      signal.throwIfAborted();
      const model = modelOf(parts.engine);
      const known = fits.get(set.id);
      // What was learnt about one model does not hold for another that has replaced it.
      if (known && (known.model === null || model === null || known.model === model))
        return abortable(known.fit, signal);
      const fit = fitSet(set, parts.engines, { ...common, budgetMs: firstBudgetMs, onProgress: saying(set) });
      fits.set(set.id, { model, fit });
      fit.then(
        (fitted) => renew(set, fitted, fit).catch(() => undefined),
        // When a fit fails, the next mail tries again.
        () => fits.delete(set.id),
      );
      return abortable(fit, signal);
    },
  };

  /** Fits again until nothing is left to learn, or until another model has replaced this one. */
  async function renew(set: CategorySet, first: FittedSet, from: Promise<FittedSet>): Promise<void> {
    report(first);
    let fitted = first;
    let current = from;
    for (let round = 0; isPoor(fitted, parts.engines) && !parts.signal.aborted; round++) {
      // Unreferenced, so that waiting for a better fit does not keep the process alive.
      await sleep(round === 0 ? quietMs : renewEveryMs, null, { signal: parts.signal, ref: false });
      fitted = await fitSet(set, parts.engines, { ...common, budgetMs: renewBudgetMs, beforeRead }).catch(
        () => fitted,
      );
      if (fits.get(set.id)?.fit !== current) return;
      current = Promise.resolve(fitted);
      fits.set(set.id, { model: modelOf(parts.engine), fit: current });
      report(fitted);
    }
  }

  async function beforeRead(): Promise<void> {
    while (parts.load.quietFor() < quietMs) await sleep(500, null, { signal: parts.signal, ref: false });
  }

  function report({ set, quality, unread }: FittedSet): void {
    parts.log.info({ set: set.id, quality, unread }, "a category set was fitted");
  }

  function saying(set: CategorySet): (done: number, total: number) => void {
    return (done, total) =>
      parts.say({ step: `Learning the categories of ${set.id}`, done, total, unit: "examples" });
  }
}

/** Null while the engine has not been asked. */
function modelOf(engine: Engine): string | null {
  return engine.peek()?.model ?? null;
}

/** Whether asking the engines again could teach more. */
function isPoor({ unread, similarity }: FittedSet, { embedder }: Engines): boolean {
  return unread > 0 || (similarity === null && embedder !== null);
}
