// What is known of the engine: probed once, by whoever needs it first, and kept until a failure makes it doubtful.

import { abortable } from "../async/abortable.ts";
import { asProblem, Problem } from "../problem.ts";
import type { Connection } from "./connection.ts";
import type { Known } from "./known.ts";
import { probe } from "./probe.ts";

export interface Knowledge {
  /** Probes (again). Throws Problem. */
  ask(signal: AbortSignal): Promise<Known>;
  /** What is known; throws Problem("engine-starting") or the last failure before the first success. */
  now(): Known;
  /** What is known, or null before the first success. */
  peek(): Known | null;
  /** What is known, probing when nothing is. What is in doubt is used while it is asked for again. Throws Problem. */
  get(signal: AbortSignal): Promise<Known>;
  /** The server was gone; what comes back may be another model with other abilities. */
  doubt(): void;
}

const nobodyLeaves = new AbortController().signal;

/** `learned` is told after every probe that succeeded. */
export function createKnowledge(
  connection: Connection,
  models: { model: string | undefined; wanted: string[] },
  learned: (known: Known) => void,
): Knowledge {
  let known: Known | null = null;
  let doubtful = false;
  let failure: Problem | null = null;
  let asking: Promise<Known> | null = null;

  async function ask(signal: AbortSignal): Promise<Known> {
    try {
      known = await probe(connection, models, signal);
      doubtful = false;
      learned(known);
      return known;
    } catch (thrown) {
      signal.throwIfAborted();
      failure = asProblem(thrown);
      throw failure;
    }
  }
  return {
    ask,
    peek: () => known,
    doubt() {
      doubtful = true;
    },
    now(): Known {
      if (known) return known;
      throw (
        failure ??
        new Problem(
          "engine-starting",
          `Cannot answer yet: the model at ${connection.root} was not asked yet.`,
        )
      );
    },
    async get(signal: AbortSignal): Promise<Known> {
      if (known && !doubtful) return known;
      // One probe for all who wait; one caller's abort must not end it for the others.
      asking ??= ask(nobodyLeaves).finally(() => {
        asking = null;
      });
      if (!known) return abortable(asking, signal);
      asking.catch(() => undefined);
      return known;
    },
  };
}
