// What the server makes of the prompts that ship, made once for all tests.

import { cleanMail as clean } from "../../server/clean/clean.ts";
import { phrasesOf } from "../../server/clean/phrases.ts";
import type { CleanMail } from "../../server/contract/clean-mail.ts";
import type { Facts } from "../../server/contract/facts.ts";
import type { Mail } from "../../server/contract/mail.ts";
import { patternFacts as findPatterns } from "../../server/facts/by-pattern.ts";
import { factWordsOf } from "../../server/facts/words.ts";
import { createChecks } from "../../server/guards/check.ts";
import { loadPrompts } from "../../server/prompts/load.ts";
import { render } from "../../server/prompts/template.ts";

export const prompts = loadPrompts();
export const words = factWordsOf(prompts.languages);
export const { check, watch } = createChecks(prompts);
/** What asks the engine for a letter, and for the facts. */
export const tasks = {
  read: render(prompts.templates.triage, {}),
  facts: render(prompts.templates.facts, {}),
};

const phrases = phrasesOf(prompts.languages);

export function cleanMail(mail: Mail): CleanMail {
  return clean(mail, phrases);
}

export function patternFacts(mail: Mail, cleaned: CleanMail): Facts {
  return findPatterns(mail, cleaned, words);
}
