// The same work asked for twice at once (a look at a mail and the click behind it, or two people in one mailbox) is done once.

import { abortable } from "./abortable.ts";

interface Running<T> {
  result: Promise<T>;
  ending: AbortController;
  waiting: number;
}

/** Does `work`, or joins what is under way for the key; it is aborted when the last who waits has left. Rejects as the work does, or with the signal's reason. */
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
  // Those who wait hear of a failure; when all have left, nobody does.
  result.catch(() => undefined);
  return { result, ending, waiting: 0 };
}
