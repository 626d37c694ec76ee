// Reads of a set's examples, as many as the time allows; each is read once and then known.

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
  /** On the clock of performance.now(). */
  until: number;
  heard(read: ExampleRead): void;
}

/** A timer for longer fires at once. */
const maxTimerMs = 2 ** 31 - 1;

/** Hands over what is known, and reads the rest until the time is up. Throws Problem, and when aborted. */
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

/** Within a round, one example a category, all deals come up; from round to round a category gets another. */
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
  // A timer knows whole milliseconds, and may fire within the one before.
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
