// Three guards look for numbers in the same draft and mail, so both are put into digits once.

import { type GuardSource, quotable } from "../guard.ts";
import type { View } from "../view/rewrite.ts";
import { inDigits } from "./in-digits.ts";

const drafts = new WeakMap<GuardSource, View>();
const sources = new WeakMap<GuardSource, string>();

/** The draft with its numbers in digits. */
export function draftInDigits(source: GuardSource): View {
  const kept = drafts.get(source) ?? inDigits(source.draft, source.language);
  drafts.set(source, kept);
  return kept;
}

/** All that a draft may repeat, with its numbers in digits. */
export function knownInDigits(source: GuardSource): string {
  const kept = sources.get(source) ?? inDigits(quotable(source), source.language).text;
  sources.set(source, kept);
  return kept;
}
