import { createMemory } from "../async/memory.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";

/** The clean mail, worked out once for the look, the click and every check of an edited draft. */
export type Cleaning = (mail: Mail, key: string, signal: AbortSignal) => Promise<CleanMail>;

/** In characters: what is kept of a mail stays small, so that the memory of five hundred does, too. */
const maxKept = 50_000;

/** `clean` takes one mail apart. */
export function createCleaning(clean: (mail: Mail, signal: AbortSignal) => Promise<CleanMail>): Cleaning {
  const memory = createMemory<CleanMail>((cleaned) => JSON.stringify(cleaned).length <= maxKept);
  return (mail, key, signal) => memory.of(key, (until) => clean(mail, until), signal);
}
