import { isSignOff } from "../clean/closing.ts";
import { type Phrases, phrasesOf } from "../clean/phrases.ts";
import { worksForOf } from "../patterns/companies.ts";
import { type People, peopleOf } from "../patterns/people.ts";
import { type ReferenceLabels, referenceLabelsOf } from "../patterns/reference-labels.ts";
import type { Languages } from "../prompts/languages.ts";

/** What facts are found by in the words of all mail languages. */
export interface FactWords {
  phrases: Phrases;
  people: People;
  references: ReferenceLabels;
  /** Finds "on behalf of" at the end of what stands before a company. */
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
