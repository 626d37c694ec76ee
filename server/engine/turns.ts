// Who may ask the engine now. A bounded queue in front of it: reads first, then drafts, then facts; what does not fit is told so at once.

import PQueue from "p-queue";
import { Problem } from "../problem.ts";

const priorities = { read: 2, write: 1, answer: 0 };

export interface Turns {
  /** How many may ask at once, and whether tasks with one key go one after the other. Known after the probe. */
  allow(atOnce: number, oneByOne: boolean): void;
  /** Waits for a turn; call what it returns when the work is done. Throws Problem("busy"), or the signal's reason. */
  take(kind: keyof typeof priorities, options: { key: string; signal: AbortSignal }): Promise<() => void>;
}

export function createTurns(limits: { queue: number; waitMs: number }): Turns {
  const engine = new PQueue({ concurrency: 1 });
  // llama.cpp's slots have a prompt cache each: two tasks at once on one mail would both pay for its text.
  const lanes = new Map<string, PQueue>();
  let oneByOne = true;
  let waiting = 0;

  function laneOf(key: string): PQueue {
    const known = lanes.get(key);
    if (known) return known;
    const lane = new PQueue({ concurrency: 1 });
    lane.on("idle", () => lanes.delete(key));
    lanes.set(key, lane);
    return lane;
  }

  return {
    allow(atOnce, serial) {
      engine.concurrency = atOnce;
      oneByOne = serial;
    },
    async take(kind, { key, signal }) {
      signal.throwIfAborted();
      if (waiting >= limits.queue) throw busy(`${waiting} requests wait for the model already`, waiting);
      waiting++;
      const patience = AbortSignal.any([signal, AbortSignal.timeout(limits.waitMs)]);
      try {
        return await entered(patience, (work) => {
          const priority = priorities[kind];
          if (!oneByOne) return engine.add(work, { priority });
          return laneOf(key).add(() => engine.add(work, { priority }), { priority });
        });
      } catch (thrown) {
        signal.throwIfAborted();
        if (patience.aborted) throw busy(`no turn within ${Math.round(limits.waitMs / 1000)} s`, waiting - 1);
        throw thrown;
      } finally {
        waiting--;
      }
    },
  };
}

/** Resolves when the queue reaches our work; the work lasts until the function it resolves with is called. */
function entered(
  patience: AbortSignal,
  enqueue: (work: () => Promise<void>) => Promise<void>,
): Promise<() => void> {
  return new Promise((enter, refuse) => {
    patience.addEventListener("abort", () => refuse(patience.reason), { once: true });
    const work = () =>
      new Promise<void>((leave) => {
        if (patience.aborted) leave();
        else enter(leave);
      });
    enqueue(work).catch(refuse);
  });
}

function busy(why: string, ahead: number): Problem {
  return new Problem("busy", `Cannot answer now: ${why}. Try again in a moment.`, undefined, { ahead });
}
