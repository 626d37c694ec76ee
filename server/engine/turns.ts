// Who may ask the engine now. A bounded queue in front of it: the more urgent first, and what nobody waits for last of all; what does
// not fit is told so at once.

import PQueue from "p-queue";
import { Problem } from "../problem.ts";
import { type Task, urgencyOf } from "./urgency.ts";

export interface Turns {
  /** How many may ask at once, and whether tasks with one key go one after the other. Known after the probe. */
  allow(atOnce: number, oneByOne: boolean): void;
  /** Waits for a turn; call what it returns when the work is done. Throws Problem("busy") when too many wait, or the signal's reason. */
  take(kind: Task, options: TurnOptions): Promise<() => void>;
  /** How many other mails wait that go before such a call. */
  ahead(kind: Task, options: Omit<TurnOptions, "signal">): number;
}

interface TurnOptions {
  key: string;
  signal: AbortSignal;
  /** Work that no person waits for. */
  background?: boolean | undefined;
}

export function createTurns(limits: { queue: number }): Turns {
  const engine = new PQueue({ concurrency: 1 });
  // llama.cpp's slots have a prompt cache each: two tasks at once on one mail would both pay for its text.
  const lanes = new Map<string, PQueue>();
  let oneByOne = true;
  const waiting = new Set<{ key: string; urgency: number }>();

  function laneOf(key: string): PQueue {
    const known = lanes.get(key);
    if (known) return known;
    const lane = new PQueue({ concurrency: 1 });
    lane.on("idle", () => lanes.delete(key));
    lanes.set(key, lane);
    return lane;
  }

  function ahead(kind: Task, { key, background }: Omit<TurnOptions, "signal">): number {
    const urgency = urgencyOf({ kind, background });
    const before = [...waiting].filter((other) => other.key !== key && other.urgency <= urgency);
    return new Set(before.map((other) => other.key)).size;
  }

  return {
    allow(atOnce, serial) {
      engine.concurrency = atOnce;
      oneByOne = serial;
    },
    ahead,
    async take(kind, { key, signal, background }) {
      signal.throwIfAborted();
      const { size } = waiting;
      if (size >= limits.queue)
        throw busy(`${size} requests wait for the model already`, ahead(kind, { key, background }));
      const mine = { key, urgency: urgencyOf({ kind, background }) };
      waiting.add(mine);
      // The queue's own sign is the other one: there, higher goes first.
      const priority = -mine.urgency;
      try {
        return await entered(signal, (work) => {
          if (!oneByOne) return engine.add(work, { priority });
          return laneOf(key).add(() => engine.add(work, { priority }), { priority });
        });
      } finally {
        waiting.delete(mine);
      }
    },
  };
}

/** Resolves when the queue reaches our work; the work lasts until the function it resolves with is called. */
function entered(
  signal: AbortSignal,
  enqueue: (work: () => Promise<void>) => Promise<void>,
): Promise<() => void> {
  return new Promise((enter, refuse) => {
    const giveUp = () => refuse(signal.reason);
    signal.addEventListener("abort", giveUp, { once: true });
    const work = () =>
      new Promise<void>((leave) => {
        signal.removeEventListener("abort", giveUp);
        if (signal.aborted) leave();
        else enter(leave);
      });
    enqueue(work).catch(refuse);
  });
}

/** Nothing is wrong with the engine, others have it; `setting` allows a longer wait. */
export function busy(
  why: string,
  ahead: number,
  { setting, cause }: { setting?: string | undefined; cause?: unknown } = {},
): Problem {
  const more = setting ? `, or raise ${setting}` : "";
  return new Problem("busy", `Cannot answer now: ${why}. Try again in a moment${more}.`, cause, { ahead });
}
