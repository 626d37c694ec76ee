// A draft, whoever wrote it, is read by the guards with everything that they may know of its mail.

import type { Checked } from "../contract/checked.ts";
import type { Facts } from "../contract/facts.ts";
import type { GuardSource } from "../guards/guard.ts";
import type { Profile } from "../prompts/profiles.ts";
import { toldOf } from "../triage/fit/read.ts";
import type { Asking } from "./open.ts";
import type { Opened } from "./opened.ts";

/** What a draft is judged by. */
export interface About {
  opened: Opened;
  profile: Profile;
  cutOff: boolean;
  /** What the mail asks. */
  questions: string[];
}

/** What the mail asks, as its sender wrote it. */
export function questionsOf({ questions }: Pick<Facts, "questions">): string[] {
  return questions.map(({ words }) => words);
}

/** Runs the guards over a draft, with the language it should be in. */
export async function checkDraft(
  draft: string,
  about: About & Pick<Checked, "by">,
  { services, signal }: Asking,
): Promise<Checked> {
  return { ...(await services.parser.check(guardSource(draft, about), signal)), by: about.by };
}

/** What the guards are given of a draft. */
export function guardSource(draft: string, { opened, profile, cutOff, questions }: About): GuardSource {
  const { mail, clean, options, set } = opened;
  const language = options.language ?? clean.language;
  // What a person answers may be said, as what a person wants said may.
  const said = [options.instruction, ...(options.answers ?? []).map(({ answer }) => answer)];
  const told = {
    instruction: said.filter((text) => text !== undefined).join("\n") || undefined,
    options: set.categories.map(toldOf).join("\n"),
    questions,
  };
  return { draft, mail, clean, profile, language, cutOff, ...told };
}
