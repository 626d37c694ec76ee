// What a guard is given and what it returns. A guard is pure: the same draft and mail give the same findings.

import type { Finding } from "../contract/checked.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";
import type { Span } from "../contract/span.ts";
import type { Profile } from "../prompts/profiles.ts";

export interface GuardSource {
  draft: string;
  mail: Mail;
  clean: CleanMail;
  profile: Profile;
  /** The language the draft should be in, as in `CleanMail.language`. */
  language: string;
  /** True when the engine stopped at its length limit. */
  cutOff: boolean;
  /** The instructions of the person at the pane. What they name, the draft may name. */
  instruction?: string | undefined;
  /** The categories as they were described to the model, one per line. */
  options?: string | undefined;
  /** What the mail asks, where that is known. */
  questions?: string[] | undefined;
}

/** A finding before check.ts puts the guard's name on it. */
export type Found = Omit<Finding, "guard">;

export interface Guard {
  name: string;
  /** True for a guard that looks at the draft's own characters; the others look at what a reader sees (view/view.ts). */
  asWritten?: true;
  run(source: GuardSource): Found[];
}

/** What a guard says of the words it found. */
export type Says = Pick<Found, "severity" | "rule" | "reason" | "fix"> & Partial<Pick<Found, "parameters">>;

/** A finding about the draft's words at `span`. */
export function found(draft: string, span: Span, says: Says): Found {
  return { parameters: {}, ...says, span, words: draft.slice(span[0], span[1]) };
}

/** What to do about something that is in neither the mail nor the profile. A guard accepts what the person's instructions name. */
export const removeOrVouch =
  "Remove it or correct it. If you know it is right, mention it in your instructions and write the reply again.";

/** Everything a draft may repeat: what a person can see of the mail, the people on it, the instructions and what the profile says. */
export function quotable(source: GuardSource): string {
  const { mail, clean } = source;
  const people = [mail.from, ...mail.to, ...mail.cc].map(({ name, address }) => `${name} <${address}>`);
  const thread = clean.thread.map((quoted) => `${quoted.from}\n${quoted.subject}\n${quoted.text}`);
  const theirs = [clean.subject, clean.text, clean.signature, clean.disclaimer, ...thread, ...people];
  return [...theirs, ours(source)].join("\n\n");
}

/** What comes from us: the instructions and what the profile says. */
export function ours({ profile, instruction }: GuardSource): string {
  const told = [profile, ...Object.values(profile.languages)];
  const said = told.flatMap(({ about, knowledge }) => [about ?? "", knowledge ?? ""]);
  return [...said, ...Object.values(profile.signature), instruction ?? ""].join("\n\n");
}
