import { isSignOff } from "../clean/closing.ts";
import { type Phrases, phrasesOf } from "../clean/phrases.ts";
import { worksForOf } from "../patterns/companies.ts";
import { type People, peopleOf } from "../patterns/people.ts";
import { type ReferenceLabels, referenceLabelsOf } from "../patterns/reference-labels.ts";
import type { Languages } from "../prompts/languages.ts";

/** The words of all mail languages that facts are found by. */
export interface FactWords {
  phrases: Phrases;
  people: People;
  references: ReferenceLabels;
  /** Matches "on behalf of" and the like at the end of the text before a company. */
  worksFor: RegExp;
}

/** Made once from the languages. */
export function factWordsOf(languages: Languages, phrases = phrasesOf(languages)): FactWords {
  return {
    phrases,
    people: peopleOf(languages, (line) => isSignOff(line, phrases)),
    references: referenceLabelsOf(languages),
    worksFor: worksForOf(languages),
  };
}
