// Asks the engines about a set's own examples. The answers are kept for the next start.

import type { Embedder, Engine } from "../../engine/engine.ts";
import type { CategorySet } from "../../prompts/categories.ts";
import { embedExamples, type Vectors } from "./embed-examples.ts";
import type { FitOptions } from "./fit-options.ts";
import { openKnown } from "./known.ts";
import type { ExampleRead } from "./read.ts";
import { readExamples } from "./read-examples.ts";

export interface Engines {
  engine: Engine | null;
  embedder: Embedder | null;
}

export interface Evidence {
  vectors: Vectors | null;
  reads: ExampleRead[];
  /** How many examples an engine can still be asked about. */
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
  const known = openKnown(options.cacheFolder, set.id, options.say ?? (() => undefined));
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
    const reads: ExampleRead[] = [];
    const asksEngine = engine !== null && givesLabels(engine);
    const half = embedder && asksEngine ? 0.5 : 1;
    const progress = (share: number) => options.onProgress(Math.floor(share * total), total);
    const embedded = (done: number, of: number) => progress((half * done) / of);
    const vectors = embedder
      ? await embedExamples({ set, embedder, known, until, heard: embedded }, options.signal).catch(noted)
      : null;
    const left = vectors?.left ?? 0;
    if (!asksEngine) return { vectors, reads, unread: left, failures };
    const heard = (read: ExampleRead) => progress(1 - half + (half * reads.push(read)) / total);
    await readExamples({ set, engine, known, until, heard }, options).catch(noted);
    return { vectors, reads, unread: Math.max(left, total - reads.length), failures };
  } finally {
    known.save();
  }
}

/** True unless the engine is known to give no labels; one that is still away is asked later. */
function givesLabels(engine: Engine): boolean {
  return engine.peek()?.labels !== "none";
}
