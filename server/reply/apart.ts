import { createMemory } from "../async/memory.ts";
import type { Mail } from "../contract/mail.ts";
import type { Apart } from "../parse/apart.ts";

/** A mail taken apart, once for the look, the click and every check of an edited draft. */
export type TakingApart = (mail: Mail, key: string, signal: AbortSignal) => Promise<Apart>;

/** In characters: what is kept of a mail stays small, so that the memory of five hundred does, too. */
const maxKept = 50_000;

/** `apart` takes one mail apart. */
export function createTakingApart(apart: (mail: Mail, signal: AbortSignal) => Promise<Apart>): TakingApart {
  const memory = createMemory<Apart>((found) => JSON.stringify(found).length <= maxKept);
  return (mail, key, signal) => memory.of(key, (until) => apart(mail, until), signal);
}
