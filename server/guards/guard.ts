// What a guard is given and what it gives back. A guard is pure: the same draft and mail give the same findings.

import type { CleanMail, Finding, Mail, Span } from "../contract.ts";
import type { Profile } from "../profiles.ts";

export interface GuardSource {
  draft: string;
  mail: Mail;
  clean: CleanMail;
  profile: Profile;
  /** The language the draft should be in, as in `CleanMail.language`. */
  language: string;
  /** True when the engine stopped at its length limit. */
  cutOff: boolean;
}

/** A finding before check.ts puts the guard's name on it. */
export type Found = Omit<Finding, "guard">;

export interface Guard {
  name: string;
  run(source: GuardSource): Found[];
}

/** The draft's words at `span`, with why they matter and what to do. */
export function found(draft: string, span: Span, says: Pick<Found, "severity" | "reason" | "fix">): Found {
  return { ...says, span, words: draft.slice(span[0], span[1]) };
}
