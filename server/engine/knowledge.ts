// What is known of the engine: probed once, by whoever needs it first, and kept.

import { asProblem, Problem } from "../problem.ts";
import type { Connection } from "./connection.ts";
import { type Known, probe } from "./probe.ts";

export interface Knowledge {
  /** Probes (again). Throws Problem. */
  ask(signal: AbortSignal): Promise<Known>;
  /** What is known; throws Problem("engine-starting") or the last failure before the first success. */
  now(): Known;
  /** What is known, probing when nothing is. Throws Problem. */
  get(signal: AbortSignal): Promise<Known>;
}

/** `learned` is told after every probe that succeeded. */
export function createKnowledge(
  connection: Connection,
  model: string | undefined,
  learned: (known: Known) => void,
): Knowledge {
  let known: Known | null = null;
  let failure: Problem | null = null;
  let asking: Promise<Known> | null = null;

  async function ask(signal: AbortSignal): Promise<Known> {
    try {
      known = await probe(connection, model, signal);
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
      if (known) return known;
      // One probe for all who wait; one caller's abort must not end it for the others.
      asking ??= ask(AbortSignal.timeout(90_000)).finally(() => {
        asking = null;
      });
      const found = await asking;
      signal.throwIfAborted();
      return found;
    },
  };
}
