// Asks the engines about a set's own examples. What was asked once is known at the next start.

import type { CategorySet, Example } from "../categories.ts";
import type { Embedder, Engine } from "../engine/engine.ts";
import { embedExamples, type Vectors } from "./embed-examples.ts";
import { openKnown } from "./known.ts";
import type { ExampleRead } from "./read.ts";
import { readExamples } from "./read-examples.ts";

export interface Engines {
  engine: Engine | null;
  embedder: Embedder | null;
}

export interface FitOptions {
  signal: AbortSignal;
  /** How long it may take. Vectors are always made; examples that are still unread then are left to a later call. */
  budgetMs: number;
  /** Makes the shared half of an example's prompt, as it is made for a mail. */
  prefixOf(example: Example): Promise<string>;
  onProgress(done: number, total: number): void;
  /** Where answers are kept from one start to the next; without it each start asks again. */
  cacheFolder?: string | undefined;
  /** Awaited before every read: lets mail that a person waits for go first. */
  beforeRead?: () => Promise<void>;
}

export interface Evidence {
  vectors: Vectors | null;
  reads: ExampleRead[];
  /** How many examples the engine could read but has not yet. */
  unread: number;
  /** Why vectors or reads are missing. */
  failures: unknown[];
}

/** Vectors of all examples, and reads of as many as the time allows. Throws only when aborted. */
export async function gatherEvidence(
  set: CategorySet,
  engines: Engines,
  options: FitOptions,
): Promise<Evidence> {
  const known = openKnown(options.cacheFolder, set.id);
  const total = set.categories.reduce((sum, { examples }) => sum + examples.length, 0);
  const until = performance.now() + options.budgetMs;
  const failures: unknown[] = [];
  const noted = (thrown: unknown) => {
    options.signal.throwIfAborted();
    failures.push(thrown);
    return null;
  };
  const { engine, embedder } = engines;
  try {
    const around = { known, signal: options.signal };
    const vectors = embedder ? await embedExamples(set, embedder, around).catch(noted) : null;
    const reads: ExampleRead[] = [];
    const heard = (read: ExampleRead) => options.onProgress(reads.push(read), total);
    if (!engine || !givesLabels(engine)) return { vectors, reads, unread: 0, failures };
    await readExamples({ set, engine, known, until, heard }, options).catch(noted);
    return { vectors, reads, unread: total - reads.length, failures };
  } finally {
    known.save();
  }
}

/** An engine that is still away counts as one that does, so that it is asked later. */
function givesLabels(engine: Engine): boolean {
  try {
    return engine.abilities().labels !== "none";
  } catch {
    return true;
  }
}
