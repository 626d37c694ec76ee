// The last part of a reply: the draft, streamed, and then what the guards find in it.

import type { Checked } from "../contract/checked.ts";
import type { Facts } from "../contract/facts.ts";
import type { Step } from "../contract/step.ts";
import type { Triage } from "../contract/triage.ts";
import { nothingWritten } from "../engine/engine.ts";
import type { Profile } from "../prompts/profiles.ts";
import { toldOf } from "../triage/fit/read.ts";
import { type Asking, profileOf } from "./open.ts";
import type { Opened } from "./opened.ts";

/** The pieces of the draft; returns the step `checked`. */
export async function* draftSteps(
  opened: Opened,
  found: { triaged: Triage; facts: Facts },
  asking: Asking,
): AsyncGenerator<Step, Step, undefined> {
  const { clean, options, key } = opened;
  const { services, signal } = asking;
  const profile = profileOf(opened, found.triaged.category, services);
  const { text: prefix } = await services.prefixes(opened, signal);
  const { instruction, language } = options;
  const source = { prefix, key, clean, facts: found.facts, profile, instruction, language };
  const pieces = services.draft(source, signal);
  let draft = "";
  let piece = await pieces.next();
  try {
    for (; !piece.done; piece = await pieces.next()) {
      draft += piece.value;
      yield { step: "drafting", text: piece.value };
    }
  } finally {
    // Also reached when the consumer stops early, so that the engine stops writing.
    if (!piece.done) await pieces.return(nothingWritten);
  }
  const { cutOff } = piece.value;
  return { step: "checked", ...(await checkDraft(draft, { opened, profile, cutOff, by: "model" }, asking)) };
}

/** Runs the guards over a draft, with the language it should be in. */
export async function checkDraft(
  draft: string,
  about: { opened: Opened; profile: Profile; cutOff: boolean; by: Checked["by"] },
  { services, signal }: Asking,
): Promise<Checked> {
  const { mail, clean, options, set } = about.opened;
  const language = options.language ?? clean.language;
  const { profile, cutOff, by } = about;
  const told = { instruction: options.instruction, options: set.categories.map(toldOf).join("\n") };
  const source = { draft, mail, clean, profile, language, cutOff, ...told };
  return { ...(await services.parser.check(source, signal)), by };
}
