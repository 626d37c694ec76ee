// The first file of every thread. It has what it runs kept in compiled form from one start to the next, which saves a thread a third
// of its memory and most of its start, and then brings the file with the work.

import { enableCompileCache } from "node:module";
import { workerData } from "node:worker_threads";
import type { Answered } from "./answered.ts";

/** What a thread is given when it begins. */
export interface ThreadData {
  /** URL of the file whose `tasks` it runs, and what they are made from. */
  work: string;
  from: unknown;
  /** A folder for compiled code, or null to compile anew. */
  compiled: string | null;
}

type Tasks = Record<string, (given: unknown) => Promise<Answered<unknown>>>;

const { work, from, compiled } = workerData as ThreadData;
if (compiled !== null) enableCompileCache(compiled);
const file: { tasks(from: unknown): Tasks } = await import(work);
const tasks = file.tasks(from);

/** What a thread is asked to do; `begun` is told when it begins, in ms as Date.now() has them. */
export interface Errand {
  name: string;
  given: unknown;
  begun: BigInt64Array;
}

/** Runs the named function. */
export async function run({ name, given, begun }: Errand): Promise<Answered<unknown>> {
  Atomics.store(begun, 0, BigInt(Date.now()));
  const named = tasks[name];
  if (!named) throw new Error(`A thread has no work called ${name}.`);
  return named(given);
}
