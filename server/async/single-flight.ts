// Work that is asked for twice at the same time is done once. That happens when a person opens a mail and clicks at once, or when two
// people share a mailbox.

import { abortable } from "./abortable.ts";

interface Running<T> {
  result: Promise<T>;
  ending: AbortController;
  waiting: number;
}

/** Runs `work`, or joins the run under way for the key. A run is aborted when nobody waits for it any more. Rejects as `work` does, or with the signal's reason. */
export type SingleFlight<T> = (
  key: string,
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>;

export function singleFlight<T>(): SingleFlight<T> {
  const running = new Map<string, Running<T>>();
  return async (key, work, signal) => {
    signal.throwIfAborted();
    const mine = running.get(key) ?? begin(work);
    running.set(key, mine);
    mine.waiting++;
    try {
      return await abortable(mine.result, signal);
    } finally {
      mine.waiting--;
      if (mine.waiting === 0) {
        if (running.get(key) === mine) running.delete(key);
        mine.ending.abort(signal.reason);
      }
    }
  };
}

function begin<T>(work: (signal: AbortSignal) => Promise<T>): Running<T> {
  const ending = new AbortController();
  const result = work(ending.signal);
  // Those who wait get the failure. When all have left nobody does, and it must not count as unhandled, which would end the process.
  result.catch(() => undefined);
  return { result, ending, waiting: 0 };
}
