// Which of several engines a mail belongs to: always the same one while it is there, so that the mail's tasks meet their prefix.

import { createHash } from "node:crypto";

/**
 * `items` in the order a key prefers them. Losing one moves only the keys that were its own.
 * Rendezvous hashing: Thaler & Ravishankar, "A name-based mapping scheme for rendezvous", 1996.
 */
export function byAffinity<T extends { url: string }>(items: readonly T[], key: string): T[] {
  return items
    .map((item) => ({ item, weight: createHash("sha256").update(`${item.url}\n${key}`).digest("hex") }))
    .toSorted((a, b) => (a.weight < b.weight ? 1 : -1))
    .map(({ item }) => item);
}
