// Threads that work for a limited time. One that does not end in time is ended, and a new one takes its place.

import { fileURLToPath } from "node:url";
import PQueue from "p-queue";
import { Piscina } from "piscina";
import { abortable } from "../async/abortable.ts";
import { type Answered, unwrapped } from "./answered.ts";
import type { Errand, ThreadData } from "./thread.ts";

export interface Threads<Tasks> {
  /** Runs one task of the thread's file. Throws what it throws, TooLong past `limitMs` of work, or the signal's reason. */
  run<Name extends keyof Tasks & string>(
    name: Name,
    given: Given<Tasks[Name]>,
    options: { limitMs: number; signal: AbortSignal },
  ): Promise<Result<Tasks[Name]>>;
  stop(): Promise<void>;
}

type Given<Task> = Task extends (given: infer G) => unknown ? G : never;
type Result<Task> = Task extends (given: never) => Promise<Answered<infer T>> ? T : never;

/** The work took longer than it may. */
export class TooLong extends Error {}

/**
 * Threads that run what `tasks(from)` of `file` gives: `min` at rest, up to `max` while somebody has waited for a while.
 * `compiled` is a folder for compiled code.
 */
export function createThreads<Tasks>(
  file: URL,
  { min, max, compiled, from }: { min: number; max: number; compiled: string | null; from: unknown },
): Threads<Tasks> {
  const data: ThreadData = { work: file.href, from, compiled };
  const pool = new Piscina({
    filename: fileURLToPath(new URL("thread.ts", import.meta.url)),
    workerData: data,
    minThreads: min,
    maxThreads: max,
    idleTimeout: idleMs,
    // A thread that waits for its port alone is woken once for an errand; with atomics it is woken twice.
    atomics: "disabled",
    recordTiming: false,
    // Mails are small: the usual room for young objects would only stay empty.
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  });
  // The limit is on the work, not on the wait for a thread, so no more is handed to the pool than has one.
  const turns = new PQueue({ concurrency: 1 });
  turns.on("idle", () => {
    if (turns.concurrency > 1) turns.concurrency = 1;
  });

  /** A further thread costs a second of work and 100 MB, so a few quick errands in a row have none. */
  function oneMore(): void {
    turns.concurrency = Math.min(max, turns.concurrency + 1);
  }

  async function work(name: string, given: unknown, limitMs: number): Promise<unknown> {
    const ending = new AbortController();
    const begun = new BigInt64Array(new SharedArrayBuffer(8));
    const lastStart = Date.now() + maxStartMs;
    // A new thread takes a second or more to start on a busy machine; that is not the mail's time.
    const look = () => {
      const at = Number(Atomics.load(begun, 0)) || lastStart;
      const left = at + limitMs - Date.now();
      if (left <= 0) ending.abort();
      else timer = setTimeout(look, at === lastStart ? Math.min(left, limitMs) : left);
    };
    let timer = setTimeout(look, limitMs);
    try {
      const errand: Errand = { name, given, begun };
      return unwrapped(await pool.run(errand, { name: "run", signal: ending.signal }));
    } catch (thrown) {
      throw ending.signal.aborted ? new TooLong(`${name} took longer than ${limitMs} ms`) : thrown;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async run(name, given, { limitMs, signal }) {
      const waits = turns.pending >= turns.concurrency && turns.concurrency < max;
      const patience = waits ? setTimeout(oneMore, patienceMs) : undefined;
      const begin = () => {
        clearTimeout(patience);
        return work(name, given, limitMs);
      };
      const done = turns.add(begin, { signal });
      // Who leaves does not end a thread that is half through; what it finds is then not heard.
      done.catch(() => clearTimeout(patience));
      return (await abortable(done, signal)) as Result<Tasks[typeof name]>;
    },
    stop: () => pool.destroy(),
  };
}

const idleMs = 60_000;
/** How long an errand waits for a thread before there is another one. */
const patienceMs = 25;
/** How long a thread may take to start. */
const maxStartMs = 20_000;
const youngMb = 4;
