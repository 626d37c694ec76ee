// The same work asked for twice at once (a look at a mail and the click behind it, or two people in one mailbox) is done once.

import { beforeAbort } from "./abortable.ts";

interface Running<T> {
  result: Promise<T>;
  ending: AbortController;
  waiting: number;
}

/** Does `work`, or joins what is under way; it is aborted when the last who waits has left. Rejects as the work does, or with the signal's reason. */
export type OnceAtATime<T> = (work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>;

export function onceAtATime<T>(): OnceAtATime<T> {
  let current: Running<T> | null = null;
  return async (work, signal) => {
    signal.throwIfAborted();
    current ??= begin(work);
    const mine = current;
    mine.waiting++;
    try {
      return await beforeAbort(mine.result, signal);
    } finally {
      mine.waiting--;
      if (mine.waiting === 0) {
        if (current === mine) current = null;
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
