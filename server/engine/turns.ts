// Who may ask the engine now. A bounded queue in front of it: the more urgent first, and what nobody waits for last of all; what does
// not fit is told so at once.

import PQueue from "p-queue";
import { withDeadline } from "../async/deadline.ts";
import { Problem } from "../problem.ts";
import { type Task, urgencyOf } from "./urgency.ts";

export interface Turns {
  /** How many may ask at once, and whether tasks with one key go one after the other. Known after the probe. */
  allow(atOnce: number, oneByOne: boolean): void;
  /** Waits for a turn; call what it returns when the work is done. Throws Problem("busy"), or the signal's reason. */
  take(kind: Task, options: TurnOptions): Promise<() => void>;
}

interface TurnOptions {
  key: string;
  signal: AbortSignal;
  /** Work that no person waits for. */
  background?: boolean;
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
    async take(kind, { key, signal, background }) {
      signal.throwIfAborted();
      if (waiting >= limits.queue) throw busy(`${waiting} requests wait for the model already`, waiting);
      waiting++;
      // The queue's own sign is the other one: there, higher goes first.
      const priority = -urgencyOf({ kind, background });
      const reason = () => busy(`no turn within ${Math.round(limits.waitMs / 1000)} s`, waiting - 1);
      try {
        return await withDeadline({ ms: limits.waitMs, reason }, signal, (patience) =>
          entered(patience, (work) => {
            if (!oneByOne) return engine.add(work, { priority });
            return laneOf(key).add(() => engine.add(work, { priority }), { priority });
          }),
        );
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
