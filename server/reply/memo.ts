// What was found out about a mail is kept for a few minutes, so that the click after the look costs no second read.
// Bounded in entries and characters; in memory only; a replica that does not have it works it out again.

import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { OnceAtATime } from "../async/single-flight.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import type { Triage } from "../contract/triage.ts";

export interface Known {
  clean?: CleanMail;
  /** The shared half of its prompts, the deal of its letters, and the model they were made for. */
  prefix?: { text: string; deal: number; model: string };
  triage?: Triage;
  /** What the patterns found, without the model. */
  patterns?: Facts;
  facts?: Facts;
  /** What is being found out at this moment, for whoever else asks for it. */
  triaging?: OnceAtATime<Triage>;
  finding?: OnceAtATime<Facts>;
}

export interface Memo {
  /** What is known of the mail with this key; filled in by whoever finds out more. */
  of(key: string): Known;
}

/** A small memory of mails by key. */
export function createMemo(): Memo {
  const memory = new LRUCache<string, Known>({ max: 500, ttl: 10 * 60_000 });
  return {
    of(key) {
      const known = memory.get(key) ?? {};
      memory.set(key, known);
      return known;
    },
  };
}

/** The mail's key: the same mail, set and profile give the same key, and nobody can read the mail from it. */
export function mailKey(mail: Mail, ...choices: string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([mail, choices]))
    .digest("base64url")
    .slice(0, 43);
}
