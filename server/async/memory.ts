// What was found out about a mail is kept for a few minutes, so that the click after the look costs no second read. Each step has a
// memory of its own: bounded, in this process only; a replica that does not have it works it out again.

import { LRUCache } from "lru-cache";
import { singleFlight } from "./single-flight.ts";

export interface Memory<T> {
  /** What is kept under the key. */
  get(key: string): T | undefined;
  /** The same, or the outcome of `work`, which is done once for all who ask at the same time. Rejects as the work does, or with the signal's reason. */
  of(key: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
}

const maxMails = 500;
const keptMs = 10 * 60_000;

/** An empty memory; what `isKept` says no to is worked out anew for the next who asks. */
export function createMemory<T extends object>(isKept: (found: T) => boolean = () => true): Memory<T> {
  const kept = new LRUCache<string, T>({ max: maxMails, ttl: keptMs });
  const flight = singleFlight<T>();
  return {
    get: (key) => kept.get(key),
    async of(key, work, signal) {
      const known = kept.get(key);
      if (known) return known;
      return flight(
        key,
        async (until) => {
          const found = await work(until);
          if (isKept(found)) kept.set(key, found);
          return found;
        },
        signal,
      );
    },
  };
}
