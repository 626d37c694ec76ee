// Whether a mail with its thread, a task and an answer have room.

import { type Found, look, ok, wrong } from "./finding.ts";
import type { Examined } from "./server.ts";

const least = 4_096;
const recommended = 8_192;

/** By what the server says of the model. */
export async function context(server: Examined): Promise<Found[]> {
  const { contextTokens } = await server.abilities();
  if (contextTokens >= recommended) return [ok(`the context is ${contextTokens} tokens`)];
  const reason = {
    found: `the context is ${contextTokens} tokens`,
    why: "longer threads are cut before the model reads them; our words and the longest answer take 1,500",
    fix: `--max-model-len ${recommended}`,
  };
  return [contextTokens >= least ? look(reason) : wrong(reason)];
}
