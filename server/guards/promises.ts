// Blocked: a promise that the profile does not allow. What counts as a promise is data: prompts/promises/*.yaml, one file a language.
// Look: a promise of a kind that the person at the pane asked for in the instructions.

import { detectLanguage } from "../clean/language.ts";
import type { Span } from "../contract/span.ts";
import { findSentences } from "../patterns/sentences.ts";
import type { Profile } from "../prompts/profiles.ts";
import type { PromiseList } from "../prompts/promises.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type Found, found, type Guard, type GuardSource } from "./guard.ts";
import { type PromisePatterns, promisePatterns } from "./promise-patterns.ts";

const mostFindings = 20;
/** The most characters between an offer and what is offered, or between that and words that grant it. */
const farthest = 90;
/** So many characters before an offer a denial takes it back: "no podemos …", "unable to give …". */
const near = 12;

/** `lists` say what counts as a promise, one for each language. */
export function promises(lists: PromiseList[]): Guard {
  const patterns = lists.map(promisePatterns);
  return { name: "promises", run: (source) => promised(source, patterns) };
}

function promised(source: GuardSource, lists: PromisePatterns[]): Found[] {
  const draft = asInLists(source.draft);
  const speaking = listsFor(source, lists).filter(({ groups }) =>
    groups.some((group) => has(group.things, draft) || has(group.acts, draft)),
  );
  if (speaking.length === 0) return [];
  const asked = askedFor(source.instruction ?? "", lists);
  const findings: Found[] = [];
  for (const sentence of findSentences(draft)) {
    if (findings.length >= mostFindings) break;
    if (/[?？؟]["'”’»)\]]{0,3}$/.test(sentence.words) || isAllowed(sentence.words, source.profile)) continue;
    for (const clause of clausesOf(sentence))
      findings.push(...promisesIn(clause, { speaking, asked, source }));
  }
  return findings;
}

/** The lists for the language asked for, for the one the draft is in, and for English, into which small models fall. All lists when neither language has one. */
function listsFor({ draft, language }: GuardSource, lists: PromisePatterns[]): PromisePatterns[] {
  const spoken = [language, detectLanguage(draft)].map((tag) => tag.split("-")[0] ?? "");
  const known = lists.filter((list) => spoken.includes(list.language));
  return known.length > 0 ? lists.filter((list) => known.includes(list) || list.language === "en") : lists;
}

type Group = PromisePatterns["groups"][number];

function promisesIn(
  clause: Clause,
  { speaking, asked, source }: { speaking: PromisePatterns[]; asked: Set<string>; source: GuardSource },
): Found[] {
  const findings: Found[] = [];
  for (const list of speaking)
    for (const group of list.groups) {
      if (source.profile.allow.promises.includes(group.name)) continue;
      const span = promiseIn(clause.words, list, group);
      if (!span || findings.some(({ parameters }) => parameters.promise === group.name)) continue;
      const place: Span = [clause.start + span[0], clause.start + span[1]];
      findings.push(tell(source, place, { group, asked: asked.has(group.name) }));
    }
  return findings;
}

/** Where a clause makes a promise of this group: an act, an offer before a thing, or a thing before words that grant it. */
function promiseIn(clause: string, list: PromisePatterns, group: Group): Span | null {
  const acts = places(group.acts, clause).map((span) => ({ span, judged: clause.slice(0, span[1]) }));
  const things = places(group.things, clause).flatMap((thing) => offeredOrGranted(clause, thing, list));
  const promise = [...acts, ...things].find(
    ({ span, judged }) => !has(list.unless, judged) && stands(clause, span, list),
  );
  return promise?.span ?? null;
}

/** The promises a thing may be part of, each with the words in which one of `unless` would take it back. */
function offeredOrGranted(
  clause: string,
  [start, end]: Span,
  list: PromisePatterns,
): { span: Span; judged: string }[] {
  const offer = places(list.offers, clause).findLast(
    (place) => place[0] < start && start - place[1] <= farthest,
  );
  const grant = places(list.grants, clause).find((place) => place[0] >= end && place[0] - end <= farthest);
  return [
    ...(offer
      ? [{ span: [offer[0], end] satisfies Span, judged: clause.slice(Math.max(0, offer[0] - near), end) }]
      : []),
    ...(grant ? [{ span: [start, grant[1]] satisfies Span, judged: clause.slice(0, grant[1]) }] : []),
  ];
}

/** False when a doubt comes before or within the words, or when what follows takes them back. */
function stands(clause: string, [, end]: Span, list: PromisePatterns): boolean {
  return !has(list.doubts, clause.slice(0, end)) && !has(list.after, clause.slice(end, end + farthest));
}

/** The groups that the instructions name. */
function askedFor(instruction: string, lists: PromisePatterns[]): Set<string> {
  const words = asInLists(instruction);
  const groups = lists.flatMap((list) => list.groups);
  return new Set(
    groups.filter(({ things, acts }) => has(things, words) || has(acts, words)).map(({ name }) => name),
  );
}

function tell(source: GuardSource, span: Span, { group, asked }: { group: Group; asked: boolean }): Found {
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
  const words = sentence.toLowerCase();
  return profile.allow.promises.some((allowed) => words.includes(allowed.toLowerCase()));
}

/** Lower case, with one kind of apostrophe; every character keeps its place. */
function asInLists(text: string): string {
  return text.replaceAll("’", "'").replaceAll("İ", "I").toLowerCase();
}

function places(pattern: RegExp | null, text: string): Span[] {
  return pattern
    ? [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
    : [];
}

function has(pattern: RegExp | null, text: string): boolean {
  // Unlike test, search leaves a global pattern's lastIndex alone.
  return pattern !== null && text.search(pattern) >= 0;
}
