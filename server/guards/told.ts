// All that the model is told, as a guard looks for it in a draft.

import { findSentences } from "../patterns/sentences.ts";
import { instructionsIn } from "../prompts/draft-words.ts";
import { allExchanges } from "../prompts/examples.ts";
import type { Prompts } from "../prompts/load.ts";
import { literally } from "../prompts/phrase.ts";
import type { Profile } from "../prompts/profiles.ts";
import { ownWords, type Template } from "../prompts/template.ts";
import { runsOf } from "./runs.ts";
import { bareWords, weigh } from "./words.ts";

export type Told = Pick<Prompts, "templates" | "draftWords" | "examples" | "profiles">;

export interface ToldWords {
  sentences: string[];
  /** Runs of `wordsInARow` words. */
  runs: Set<string>;
  /** The sentences of the example mails, which a draft may have where its own mail has them, too. */
  exampleMails: string[];
  /** What stands before what is known of a mail, and before the greeting that a reply is told to begin with. */
  labels: RegExp[];
}

/** As many words in a row as our prompt has can only come from it. Fewer may be anybody's: "that your company wants to do business with us". */
export const wordsInARow = 8;

/** The words of every prompt, profile and example. */
export function toldOf({ templates, draftWords, examples, profiles }: Told): ToldWords {
  // "SORT: which kind of mail is it?" is a sentence of its own, also behind a line without a full stop.
  const own = Object.values<Template>(templates).map((one) => ownWords(one).replace(/^SORT: */gm, "\n"));
  const words = [...draftWords.values()];
  const text = [...own, ...words.map(instructionsIn), ...profiles.map(toldBy)].join("\n");
  const mails = allExchanges(examples)
    .flatMap(({ subject, text }) => [subject, text.replace(greetingLine, "")])
    .join("\n");
  return {
    sentences: sentencesOf(text),
    runs: runsOf(`${text}\n${mails}`, wordsInARow),
    exampleMails: sentencesOf(mails),
    labels: words.flatMap(({ knowledge, notes }) => [notes.begin, notes.facts, knowledge].flatMap(labelOf)),
  };
}

/** "The reply begins: {greeting}" begins with a label of ours, which counts where a sentence begins. */
function labelOf(sentence: string): RegExp[] {
  const label = /^([^{]{4,60}[:：])/.exec(sentence)?.[1];
  return label ? [new RegExp(`(?:^|(?<=[.!?。！？”»」]\\s{0,2}))${literally(label)}`, "gim")] : [];
}

// Dear Sir or Madam,   Sehr geehrte Damen und Herren,   您好！
const greetingLine = /^[^\n]{1,60}[,，،:：!！]\n/;

/** How a profile has the model write, in every language it says so in. */
export function toldBy({ role, tone, languages }: Profile): string {
  const told = [{ role, tone }, ...Object.values(languages)];
  return told.map((one) => `${one.role ?? ""}\n${one.tone ?? ""}`).join("\n");
}

/** The sentences that are too long to be in a reply by chance. */
export function sentencesOf(text: string): string[] {
  return findSentences(text)
    .map(({ words }) => bareWords(words))
    .filter((sentence) => Math.max(sentence.length, weigh(sentence)) >= 24);
}
