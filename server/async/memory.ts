// Keeps what was found out about a mail for a few minutes: opening a mail and then asking for a reply costs one read, not two. Each step
// has a memory of its own, bounded and in this process only; another replica works the result out again.

import { LRUCache } from "lru-cache";
import { singleFlight } from "./single-flight.ts";

export interface Memory<T> {
  /** What is kept under the key. */
  get(key: string): T | undefined;
  /** What is kept under the key, else the result of `work`, which runs once for all who ask meanwhile. Rejects as `work` does, or with the signal's reason. */
  of(key: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
}

const maxMails = 500;
const keptMs = 10 * 60_000;

/** An empty memory. A result for which `isKept` is false is not kept: the next caller has it worked out again. */
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
