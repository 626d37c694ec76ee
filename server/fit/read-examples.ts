// Reads of a set's examples, as many as the time allows; each is read once and then known.

import type { CategorySet } from "../categories.ts";
import type { Engine } from "../engine/engine.ts";
import type { FitOptions } from "./evidence.ts";
import { balanced, type Numbered, numbered } from "./examples.ts";
import { type Known, keyOf } from "./known.ts";
import { type ExampleRead, readMail, readTask } from "./read.ts";

interface Source {
  set: CategorySet;
  engine: Engine;
  known: Known;
  /** On the clock of performance.now(). */
  until: number;
  heard(read: ExampleRead): void;
}

/** Hands over what is known, and reads the rest until the time is up. Throws Problem, and when aborted. */
export async function readExamples(source: Source, options: FitOptions): Promise<void> {
  const { set, engine, known } = source;
  const { model } = engine.abilities();
  const task = readTask(set);
  for (const example of balanced(numbered(set))) {
    options.signal.throwIfAborted();
    const prefix = await options.prefixOf({ subject: example.subject, text: example.text });
    const key = keyOf(`${model}\n${prefix}\n${task}`);
    const read = known.reads[key] ?? (await readInTime(prefix, { ...source, example }, options));
    if (!read) continue;
    known.reads[key] = read;
    source.heard({ example: example.number, category: example.category, read });
  }
}

/** One read, or null when the time is up before it is done. */
async function readInTime(
  prefix: string,
  source: Source & { example: Numbered },
  options: FitOptions,
): Promise<number[] | null> {
  const { set, engine, until, example } = source;
  await options.beforeRead?.();
  const left = until - performance.now();
  if (left <= 0) return null;
  const limit = Number.isFinite(left) ? AbortSignal.timeout(Math.ceil(left)) : null;
  const signal = limit ? AbortSignal.any([options.signal, limit]) : options.signal;
  try {
    return await readMail(prefix, { set, engine }, { signal, key: `fit-${set.id}-${example.number}` });
  } catch (thrown) {
    if (limit?.aborted && !options.signal.aborted) return null;
    throw thrown;
  }
}
