// Each category set is fitted once per engine: quickly at first, with what can be read in three seconds, and renewed later
// when the engine has read the rest, or has come back after being away.

import type { CategorySet, Example } from "./categories.ts";
import { cleanMail } from "./clean/clean.ts";
import { Mail } from "./contract.ts";
import type { Engine } from "./engine/engine.ts";
import type { Engines } from "./fit/evidence.ts";
import { type FittedSet, fitSet } from "./fit/fit-set.ts";
import type { Log } from "./log.ts";
import { renderPrefix } from "./prefix.ts";
import { chooseProfile, type Profile } from "./profiles.ts";

export interface FittingParts {
  engines: Engines;
  engine: Engine;
  profiles: Profile[];
  cacheFolder: string;
  log: Log;
  say: (step: string) => void;
  /** Aborted when the server stops. */
  signal: AbortSignal;
}

/** How long the reads of a first fit may take. */
const firstBudgetMs = 2_500;

/** Fits sets as they are asked for and remembers them. */
export function createFitting(parts: FittingParts): {
  of(set: CategorySet, signal: AbortSignal): Promise<FittedSet>;
} {
  const fits = new Map<string, Promise<FittedSet>>();
  const { about } = chooseProfile({}, parts.profiles);

  return {
    of(set, signal) {
      signal.throwIfAborted();
      const known = fits.get(set.id);
      if (known) return known;
      const fit = fitSet(set, parts.engines, {
        signal: parts.signal,
        budgetMs: firstBudgetMs,
        prefixOf,
        onProgress: (done, total) =>
          parts.say(`Learning the categories of ${set.id}: ${done} of ${total} examples`),
      });
      fits.set(set.id, fit);
      // A fit that failed is tried again by the next mail.
      fit.catch(() => fits.delete(set.id));
      return fit;
    },
  };

  function prefixOf(example: Example): Promise<string> {
    const mail = Mail.parse({ subject: example.subject, text: example.text });
    return renderPrefix({ mail, clean: cleanMail(mail), about }, parts.engine, parts.signal);
  }
}
