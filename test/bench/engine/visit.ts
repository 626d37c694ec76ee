// What one person does with one mail, and when something appeared on the screen.

import type { Tokens } from "./counters.ts";
import type { MailLength } from "./mails.ts";

/** All in milliseconds since the mail was opened. */
export interface Visit {
  /** When the category was first there. */
  categoryMs: number;
  /** When the facts were there; null where nobody asked for them. */
  factsMs: number | null;
  /** The click on "reply". */
  clickMs: number;
  /** When the category was there for somebody who began to wait at the click. */
  categoryOnClickMs: number;
  firstWordMs: number;
  endMs: number;
  /** Calls by task, where the system itself says what they took. */
  calls: Record<string, Tokens[]>;
}

/** `pinned`: the mail is open for a while before the click. `cold`: the click comes at once. */
export type Flow = "pinned" | "cold";

/** A design that is measured: it works on a mail for one person. */
export interface System {
  name: "mailwright" | "peer";
  visit(ask: { turn: number; length: MailLength; flow: Flow; thinkMs: number }): Promise<Visit>;
}

/** A click, or a look that was given up. */
export const patienceMs = 600_000;

/** Milliseconds from now on. */
export function clock(): () => number {
  const begun = performance.now();
  return () => performance.now() - begun;
}
