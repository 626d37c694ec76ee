// Reads a set's examples, as many as the time allows. Each is read once and kept.

import { withDeadline } from "../../async/deadline.ts";
import type { Engine } from "../../engine/engine.ts";
import type { CategorySet } from "../../prompts/categories.ts";
import { balanced, type Numbered, numbered } from "./examples.ts";
import type { FitOptions } from "./fit-options.ts";
import { type Known, keyOf } from "./known.ts";
import { type ExampleRead, lettersFor, optionsOf, readMail } from "./read.ts";

interface Source {
  set: CategorySet;
  engine: Engine;
  known: Known;
  /** By the clock of performance.now(). */
  until: number;
  heard(read: ExampleRead): void;
}

/** The longest time a timer takes; with more it fires at once. */
const maxTimerMs = 2 ** 31 - 1;

/** Hands over the known reads, and reads the rest until the time is up. Throws Problem, and when aborted. */
export async function readExamples(source: Source, options: FitOptions): Promise<void> {
  const { set, engine, known } = source;
  const { model } = engine.abilities();
  const letters = lettersFor(set, engine).length;
  for (const [turn, example] of balanced(numbered(set)).entries()) {
    options.signal.throwIfAborted();
    const deal = dealOfExample(turn, example.category, set.categories.length);
    const { subject, text } = example;
    const prefix = await options.prefixOf({ subject, text }, optionsOf(set, engine, deal));
    const key = keyOf(`${model}\n${prefix}\n${options.task}`);
    const learnt = known.reads[key];
    const byLetter =
      (learnt?.length === letters && learnt) ||
      (await readInTime(prefix, { ...source, example, deal }, options));
    if (!byLetter) continue;
    known.reads[key] = byLetter;
    source.heard({ example: example.number, category: example.category, deal, byLetter });
  }
}

/** A round has one example of each category, and each has another deal of the letters; in the next round a category gets another deal. */
function dealOfExample(turn: number, category: number, count: number): number {
  return (category + Math.floor(turn / count)) % count;
}

/** One read, or null when the time is up before it is done. */
async function readInTime(
  prefix: string,
  source: Source & { example: Numbered; deal: number },
  options: FitOptions,
): Promise<number[] | null> {
  const { set, engine, until, example, deal } = source;
  await options.beforeRead?.();
  const left = until - performance.now();
  if (left <= 0) return null;
  const key = `fit-${set.id}-${example.number}`;
  // A timer counts whole milliseconds and may fire up to one too early.
  const ms = Math.min(Math.ceil(left) + 1, maxTimerMs);
  let late = false;
  const reason = () => {
    late = true;
    return new Error("The time for learning is up.");
  };
  try {
    return await withDeadline({ ms, reason }, options.signal, async (signal) => {
      const read = await readMail(
        prefix,
        { set, engine, deal, task: options.task },
        { signal, key, background: true },
      );
      return read.byLetter;
    });
  } catch (thrown) {
    if (late && !options.signal.aborted) return null;
    throw thrown;
  }
}
