// The last part of a reply: the draft as it is written, then what the guards find in it.

import type { Checked } from "../contract/checked.ts";
import type { Facts } from "../contract/facts.ts";
import type { Step } from "../contract/step.ts";
import type { Triage } from "../contract/triage.ts";
import { writeDraft } from "../draft/draft.ts";
import { check } from "../guards/check.ts";
import type { Profile } from "../prompts/profiles.ts";
import { toldOf } from "../triage/fit/read.ts";
import { prefixOf, profileOf, type Work, type Workshop } from "./work.ts";

/** The pieces of the draft; returns the step `checked`. */
export async function* draftSteps(
  work: Work,
  workshop: Workshop,
  given: { triaged: Triage; facts: Facts; signal: AbortSignal },
): AsyncGenerator<Step, Step, undefined> {
  const { clean, options, key } = work;
  const { facts, signal } = given;
  const profile = profileOf(work, given.triaged.category, workshop);
  const { text: prefix } = await prefixOf(work, workshop, signal);
  const { instruction, language } = options;
  const source = { prefix, key, clean, facts, profile, instruction, language };
  const pieces = writeDraft(source, workshop.engine, signal);
  let draft = "";
  let piece = await pieces.next();
  try {
    for (; !piece.done; piece = await pieces.next()) {
      draft += piece.value;
      yield { step: "drafting", text: piece.value };
    }
  } finally {
    // Also reached when the caller stops listening, so that the engine stops writing.
    if (!piece.done) await pieces.return({ cutOff: true, usage: { prompt: 0, cached: null, completion: 0 } });
  }
  return { step: "checked", ...checkDraft(draft, { work, profile, cutOff: piece.value.cutOff }) };
}

/** The guards over a draft, in the language it should be in. */
export function checkDraft(draft: string, about: { work: Work; profile: Profile; cutOff: boolean }): Checked {
  const { mail, clean, options, set } = about.work;
  const language = options.language ?? clean.language;
  const { profile, cutOff } = about;
  const told = { instruction: options.instruction, options: set.categories.map(toldOf).join("\n") };
  return check({ draft, mail, clean, profile, language, cutOff, ...told });
}
