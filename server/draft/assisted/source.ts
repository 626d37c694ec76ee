// What an assisted reply is put together from, and the parts of it that come from the mail.

import type { CleanMail } from "../../contract/clean-mail.ts";
import type { Facts } from "../../contract/facts.ts";
import type { Mail } from "../../contract/mail.ts";
import type { Triage } from "../../contract/triage.ts";
import type { CategorySet } from "../../prompts/categories.ts";

export interface AssistedSource {
  mail: Mail;
  clean: CleanMail;
  /** What the patterns found in it. */
  facts: Facts;
  triage: Pick<Triage, "category" | "probability">;
  set: Pick<CategorySet, "categories">;
  /** The language of the reply, as in `CleanMail.language`. */
  language: string;
}

/** A part that depends on the mail's own words, so that a guard may speak against it and the reply has to do without. */
export const allSlots = ["name", "subject", "reference", "question", "sorry", "ask"] as const;
export type Slot = (typeof allSlots)[number];

/** A question for one of `question` in prompts/replies/: as it stands, or turned round into what is asked or wanted. */
export interface NamedQuestion {
  as: "quoted" | "asks" | "wants";
  words: string;
}
