// A mail as an assisted reply is given it, taken apart by the real patterns.

import { MailRequest } from "../../../../server/contract/reply-request.ts";
import { letterOf, type Plan } from "../../../../server/draft/assisted/letter.ts";
import { planOf } from "../../../../server/draft/assisted/plan.ts";
import type { AssistedSource } from "../../../../server/draft/assisted/source.ts";
import { type ReplySentences, repliesFor } from "../../../../server/prompts/replies.ts";
import { cleanMail, patternFacts, prompts } from "../../../support/shipped.ts";

export const languages = [...prompts.replies.keys()];

export interface About {
  set?: string;
  category?: string;
  probability?: number;
  /** Of the reply; by default the mail's. */
  language?: string;
}

/** The mail with its triage; what is not named is a sure service request to the mailroom. */
export function sourceOf(mail: object, about: About = {}): AssistedSource {
  const { categorySet, profile, instruction, language: chosen, draft, ...parsed } = MailRequest.parse(mail);
  const clean = cleanMail(parsed);
  const set = prompts.categorySets.find(({ id }) => id === (about.set ?? "mailroom"));
  if (!set) throw new Error(`There is no set ${about.set}.`);
  const { category = "after-sales-service-request", probability = 0.9 } = about;
  const language = about.language ?? chosen ?? clean.language;
  const triage = { category, probability };
  return { mail: parsed, clean, facts: patternFacts(parsed, clean), triage, set, language };
}

export function sentencesOf(language: string): ReplySentences {
  const sentences = repliesFor(language, prompts.replies);
  if (!sentences) throw new Error(`There are no sentences in ${language}.`);
  return sentences;
}

export function planFor(mail: object, about?: About): Plan {
  const source = sourceOf(mail, about);
  return planOf(source, sentencesOf(source.language));
}

/** The whole reply. */
export function replyTo(mail: object, about?: About): string {
  const source = sourceOf(mail, about);
  const sentences = sentencesOf(source.language);
  return letterOf(planOf(source, sentences), sentences, new Set()).text;
}

/** About as many English words as the text is long: where words are not parted by spaces, or take particles along, signs are counted. */
export function wordsIn(text: string): number {
  const signs =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (signs === 0) return text.trim().split(/\s+/).length;
  const perWord = /\p{Script=Hangul}/u.test(text) ? 2 : /\p{Script=Hiragana}/u.test(text) ? 2.4 : 1.6;
  return Math.round(signs / perWord);
}
