import type { Choices } from "../../server/contract/choices.ts";
import { choices } from "./api.ts";

/** What a request may name and how replies are written; null while the server does not say. Never rejects. */
export type KnownChoices = (signal: AbortSignal) => Promise<Choices | null>;

/** How well the engine writes is measured while the server runs, so the answer does not hold for ever. */
const keptMs = 60_000;

export function createKnownChoices(): KnownChoices {
  let known: { choices: Choices; until: number } | null = null;
  return async (signal) => {
    if (known && Date.now() < known.until) return known.choices;
    try {
      const now = await choices(signal);
      known = { choices: now, until: Date.now() + keptMs };
      return now;
    } catch {
      // The reading of the mail says what is wrong with the server.
      return null;
    }
  };
}
