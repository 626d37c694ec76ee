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
import type { Marks } from "./word-index.ts";

const mostFindings = 20;

/** `lists` say what counts as a promise, one for each language. Every sentence is held against all of them. */
export function promises(lists: PromiseList[]): Guard {
  const words = promiseWords(lists);
  return { name: "promises", run: (source) => promised(source, words) };
}

function promised(source: GuardSource, words: PromiseWords): Found[] {
  const draft = inOneScript(source.draft);
  const asked = askedFor(source.instruction ?? "", words);
  const findings: Found[] = [];
  for (const { span } of findSentences(source.draft)) {
    if (findings.length >= mostFindings) break;
    const sentence = draft.slice(...span);
    if (isAllowed(sentence, source.profile)) continue;
    const marks = words.index.marksIn(sentence);
    if (marks.size === 0) continue;
    const home = homeOf(sentence, source.language, words);
    for (const { clause, group } of promisesIn({ sentence, marks, home }, words))
      if (!source.profile.allow.promises.includes(group.name))
        findings.push(
          tell(source, [span[0] + clause[0], span[0] + clause[1]], { group, asked: asked.has(group.name) }),
        );
  }
  return findings;
}

interface Promised {
  clause: Span;
  group: ListedGroup;
}

/** The promises of a sentence: of each group one in a clause, whichever list finds it. */
function promisesIn(
  { sentence, marks, home }: { sentence: string; marks: Marks; home: ListedPromises[] },
  { lists }: PromiseWords,
): Promised[] {
  const found: Promised[] = [];
  const asked = /[?？؟]["'”’»)\]]{0,3}$/.test(sentence);
  for (const { start, words } of clausesOf({ words: sentence, span: [0, sentence.length] })) {
    const thought: Thought = { marks, clause: [start, start + words.length], asked, home };
    const told = new Set<string>();
    for (const list of lists)
      for (const group of list.groups) {
        if (told.has(group.name)) continue;
        const span = promiseIn(thought, list, group);
        if (!span) continue;
        told.add(group.name);
        found.push({ clause: span, group });
      }
  }
  return found;
}

/** The lists of the language a sentence is in; of the language the draft should be in, where a sentence is too short to tell. */
function homeOf(sentence: string, language: string, { lists }: PromiseWords): ListedPromises[] {
  const seen = detectLanguage(sentence);
  const [spoken] = (seen === "und" ? language : seen).split("-");
  return lists.filter((list) => list.language === spoken);
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
