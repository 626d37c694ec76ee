// Whether answers say how much of their prompt came from the cache.

import { type Found, look, ok } from "./finding.ts";
import type { Examined } from "./server.ts";

/** By the probe that Mailwright itself makes at its start. */
export async function cachedTokens(server: Examined): Promise<Found[]> {
  if ((await server.abilities()).reportsCached)
    return [ok("answers say how many prompt tokens came from the cache")];
  return [
    look({
      found: "answers do not say how many prompt tokens came from the cache",
      why: "Mailwright's own metrics cannot show whether mails are read once or three times",
      fix: "--enable-prompt-tokens-details",
    }),
  ];
}
