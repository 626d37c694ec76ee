// How well an engine writes is measured, not assumed: it answers eight mails, and the guards that read every draft judge its replies. An
// engine that writes well drafts freely; for one that does not, replies are put together from sentences that people wrote.

import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Load } from "../../async/load.ts";
import type { Checked } from "../../contract/checked.ts";
import type { Mail } from "../../contract/mail.ts";
import type { Writing } from "../../contract/reply-request.ts";
import { type Fitness, keepFitness, readFitness } from "./known.ts";
import { fitnessMails } from "./mails.ts";

interface FitnessParts {
  /** `measured`, or what an administrator has decided. */
  setting: Writing | "measured";
  /** The engine's model, or null while it has not been asked. */
  model(): string | null;
  /** What the drafts and their judgement are made from: when it changes, the fitness is measured anew. */
  madeFrom: string;
  /** The model's own reply to a mail, checked; null where it wrote none. */
  write(mail: Mail, signal: AbortSignal): Promise<Checked | null>;
  cacheFolder: string;
  load: Load;
  /** Told the outcome in one sentence. */
  say(sentence: string): void;
  signal: AbortSignal;
}

export interface WritingFitness {
  /** How a reply is written where the caller does not say. */
  writing(): Writing;
  /** What was measured of the model that is there now, or null. */
  fitness(): Fitness | null;
  /** Measures in quiet moments, again when another model has replaced this one. Resolves when the server stops. */
  keepMeasured(): Promise<void>;
}

/** A reply in eight may be a bad day; more is a model that cannot be left alone. */
const leastShare = 0.75;
/** No mail has been worked on for this long. */
const quietMs = 3_000;
const againMs = 30_000;

/** Until the fitness is known the engine counts as weak: nobody is to be shown a bad draft first. */
export function createFitness(parts: FitnessParts): WritingFitness {
  const { setting, load, signal } = parts;
  const known = new Map<string, Fitness>();
  const keyOf = (model: string) =>
    createHash("sha256")
      .update(JSON.stringify([model, parts.madeFrom, fitnessMails]))
      .digest("base64url")
      .slice(0, 32);

  function fitness(): Fitness | null {
    const model = parts.model();
    if (model === null) return null;
    const key = keyOf(model);
    const found = known.get(key) ?? readFitness(parts.cacheFolder, key);
    if (found) known.set(key, found);
    return found;
  }

  /** Whether the reply to the mail could be sent; null when a person's mail came in between. */
  async function passes(mail: Mail): Promise<boolean | null> {
    while (load.quietFor() < quietMs) await sleep(500, null, { signal, ref: false });
    const leaving = new AbortController();
    const looking = setInterval(() => load.inside() > 0 && leaving.abort(), 100);
    try {
      const checked = await parts.write(mail, AbortSignal.any([signal, leaving.signal]));
      return leaving.signal.aborted ? null : checked?.by === "model" && checked.verdict === "ok";
    } catch (thrown) {
      if (leaving.signal.aborted) return null;
      throw thrown;
    } finally {
      clearInterval(looking);
    }
  }

  async function measure(model: string): Promise<void> {
    let passed = 0;
    for (const mail of fitnessMails) {
      let passing = await passes(mail);
      while (passing === null) passing = await passes(mail);
      signal.throwIfAborted();
      if (passing) passed++;
    }
    if (parts.model() !== model) return;
    const found = { passed, of: fitnessMails.length };
    known.set(keyOf(model), found);
    keepFitness(parts.cacheFolder, keyOf(model), found);
  }

  let told: string | null = null;

  /** Measures the model that is there, unless that has been done, and says the outcome once. */
  async function look(): Promise<void> {
    const model = parts.model();
    if (model === null) return;
    // An engine that is away, or fails half way, is asked again later.
    if (!fitness()) await measure(model).catch(() => undefined);
    const found = fitness();
    if (found && model !== told) parts.say(sentenceOf(found));
    if (found) told = model;
  }

  return {
    writing: () => (setting === "measured" ? writingOf(fitness()) : setting),
    fitness,
    async keepMeasured() {
      while (setting === "measured" && !signal.aborted) {
        await look();
        await sleep(againMs, null, { signal, ref: false }).catch(() => undefined);
      }
    },
  };
}

/** Freely where at least three quarters of the test replies were good. */
export function writingOf(fitness: Fitness | null): Writing {
  return fitness && fitness.passed / fitness.of >= leastShare ? "free" : "assisted";
}

/** The outcome as a person reads it at start. */
export function sentenceOf(fitness: Fitness): string {
  const found = `The model wrote ${fitness.passed} of ${fitness.of} test replies well`;
  return writingOf(fitness) === "free"
    ? `${found}: it drafts freely.`
    : `${found}: replies are put together from ready-made sentences, and the model writes only when asked.`;
}
