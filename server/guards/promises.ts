// Blocked: a promise that the profile does not allow. What counts as a promise is data: prompts/promises/*.yaml, one file a language.
// Look: a promise of a kind that the person at the pane asked for in the instructions.

import { detectLanguage } from "../clean/language.ts";
import type { Span } from "../contract/span.ts";
import { findSentences } from "../patterns/sentences.ts";
import type { Profile } from "../prompts/profiles.ts";
import type { PromiseList } from "../prompts/promises.ts";
import { clausesOf } from "./clauses.ts";
import { type Found, found, type Guard, type GuardSource } from "./guard.ts";
import { promiseIn, type Thought } from "./promise-shapes.ts";
import {
  inOneScript,
  type ListedGroup,
  type ListedPromises,
  type PromiseWords,
  promiseWords,
} from "./promise-words.ts";

const mostFindings = 20;

/** `lists` say what counts as a promise, one for each language. Every sentence is held against all of them. */
export function promises(lists: PromiseList[]): Guard {
  const words = promiseWords(lists);
  return { name: "promises", run: (source) => promised(source, words) };
}

function promised(source: GuardSource, words: PromiseWords): Found[] {
  const asked = askedFor(source.instruction ?? "", words);
  const findings: Found[] = [];
  const draft = inOneScript(source.draft);
  for (const { span } of findSentences(source.draft)) {
    if (findings.length >= mostFindings) break;
    const sentence = draft.slice(...span);
    if (isAllowed(sentence, source.profile)) continue;
    for (const { place, group } of promisesOf(sentence, source, words))
      findings.push(tell(source, shifted(place, span[0]), { group, asked: asked.has(group.name) }));
  }
  return findings;
}

/** The promises of a sentence that the profile doesn't allow. */
function promisesOf(sentence: string, { language, profile }: GuardSource, words: PromiseWords): Promised[] {
  return thoughtsOf(sentence, language, words)
    .flatMap((thought) => promisesIn(thought, words.lists))
    .filter(({ group }) => !profile.allow.promises.includes(group.name));
}

function shifted([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

/** The clauses of a sentence with the words of the lists in them. */
function thoughtsOf(sentence: string, language: string, { index, lists }: PromiseWords): Thought[] {
  const clauses = clausesOf({ words: sentence, span: [0, sentence.length] });
  const marks = clauses.map(({ words, start }) => index.marksIn(words, start));
  if (marks.every((one) => one.size === 0)) return [];
  const asked = /(?:[?？؟]|か[。.])["'”’»)\]]{0,3}$/.test(sentence);
  const home = homeOf(sentence, language, lists);
  return marks.map((one) => ({ marks: one, sentence: marks, asked, home }));
}

/** The list of the language a sentence is in; of the language the draft should be in, where there is none or that is not clear. */
function homeOf(sentence: string, language: string, lists: ListedPromises[]): ListedPromises[] {
  const inLanguage = (tag: string) => lists.filter((list) => list.language === tag.split("-")[0]);
  const seen = inLanguage(detectLanguage(sentence));
  return seen.length > 0 ? seen : inLanguage(language);
}

interface Promised {
  place: Span;
  group: ListedGroup;
}

/** The promises of a clause: of each group one, whichever list finds it. */
function promisesIn(thought: Thought, lists: ListedPromises[]): Promised[] {
  const found = new Map<string, Promised>();
  for (const list of lists)
    for (const group of list.groups) {
      if (found.has(group.name) || (group.inThisLanguage && !thought.home.includes(list))) continue;
      const place = promiseIn(thought, list, group);
      if (place) found.set(group.name, { place, group });
    }
  return [...found.values()];
}

/** The groups that the instructions name. */
function askedFor(instruction: string, { index, lists }: PromiseWords): Set<string> {
  const marks = index.marksIn(inOneScript(instruction));
  const named = ({ things, acts, shapes }: ListedGroup) =>
    marks.has(things) || marks.has(acts) || shapes.some((shape) => shape.every((part) => marks.has(part)));
  return new Set(lists.flatMap(({ groups }) => groups.filter(named)).map(({ name }) => name));
}

function tell(
  source: GuardSource,
  span: Span,
  { group, asked }: { group: ListedGroup; asked: boolean },
): Found {
  const profile = source.profile.name;
  const parameters = { promise: group.name, profile };
  const promise = group.name.replaceAll("-", " ");
  if (asked)
    return found(source.draft, span, {
      severity: "look",
      rule: "promise-asked-for",
      parameters,
      reason: `You asked for this promise (${promise}), which the profile “${profile}” normally doesn't allow.`,
      fix: "Make sure that you may promise it, or remove it.",
    });
  return found(source.draft, span, {
    severity: "blocked",
    rule: "promise",
    parameters,
    reason: `This makes a promise (${promise}) that the profile “${profile}” doesn't allow.`,
    fix: "Remove the promise, or say that you will look into it.",
  });
}

/** A profile may allow certain words as well as a group: "30-day money-back guarantee". */
function isAllowed(sentence: string, profile: Profile): boolean {
  return profile.allow.promises.some((allowed) => sentence.includes(inOneScript(allowed)));
}
