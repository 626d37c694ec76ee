// Runs the guards over a finished draft. This is done again after every edit, so it is pure, synchronous and fast.

import type { Finding, Judged } from "../contract/checked.ts";
import type { Prompts } from "../prompts/load.ts";
import { aboutText } from "./about-text.ts";
import { accounts } from "./accounts.ts";
import { addressee } from "./addressee.ts";
import { amounts } from "./amounts.ts";
import { breakOff } from "./break-off.ts";
import { cutOff } from "./cut-off.ts";
import { details } from "./details.ts";
import { disguise } from "./disguise.ts";
import { echo } from "./echo.ts";
import { empty } from "./empty.ts";
import { fromExamples } from "./from-examples.ts";
import type { Guard, GuardSource } from "./guard.ts";
import { insults } from "./insults.ts";
import { language } from "./language.ts";
import { leakage } from "./leakage.ts";
import { length } from "./length.ts";
import { links } from "./links.ts";
import { markup } from "./markup.ts";
import { couldNotRun } from "./not-checked.ts";
import { phones } from "./phones.ts";
import { placeholders } from "./placeholders.ts";
import { promises } from "./promises.ts";
import { references } from "./references.ts";
import { repeats } from "./repeats.ts";
import { role } from "./role.ts";
import { isStop, stops } from "./stops.ts";
import { unanswered } from "./unanswered.ts";
import { verdictOf } from "./verdict.ts";
import type { View } from "./view/rewrite.ts";
import { asSeen, viewOf } from "./view/view.ts";
import { voice } from "./voice.ts";

/** The prompts that guards are made from. */
export type GuardPrompts = Pick<
  Prompts,
  "promises" | "templates" | "languages" | "draftWords" | "examples" | "profiles"
>;

/** One guard for each risk. Their order is the order of findings at the same place. */
function guardsOf(prompts: GuardPrompts): Guard[] {
  const { promises: promiseLists, languages } = prompts;
  return [
    empty,
    placeholders,
    disguise,
    promises(promiseLists),
    links,
    accounts,
    phones,
    amounts,
    references(languages),
    leakage(prompts),
    fromExamples(prompts.examples),
    aboutText,
    insults,
    details,
    addressee,
    voice,
    language(languages),
    repeats,
    echo,
    role(languages),
    markup,
    length,
    cutOff,
    breakOff(languages),
    unanswered,
  ];
}

/** Gives the findings in a draft, and the verdict. */
export type Check = (source: GuardSource) => Judged;

export interface Checks {
  check: Check;
  /** The same over a draft that is still being written: only what makes it of no use. Its text has to end at the end of a word. */
  watch: Check;
}

/** Every guard, made once from the prompts. */
export function createChecks(prompts: GuardPrompts): Checks {
  const guards = guardsOf(prompts);
  const stopping = guards.filter(({ name }) => stops.has(name));
  return {
    check: (source) => checkWith(guards, source),
    watch(source) {
      const seen = checkWith(stopping, source);
      return { ...seen, findings: seen.findings.filter(isStop) };
    },
  };
}

/** Blocked when any finding blocks, look when there is any, else ok. */
export function checkWith(run: Guard[], source: GuardSource): Judged {
  const view = viewOf(source.draft);
  const seen = asSeen(source, view.text);
  const findings = run.flatMap((guard) =>
    guard.asWritten ? findingsOf(guard, source) : inDraft(findingsOf(guard, seen), source.draft, view),
  );
  findings.sort((one, other) => one.span[0] - other.span[0]);
  return { draft: source.draft, findings, verdict: verdictOf(findings), cutOff: source.cutOff };
}

/** Findings in the view, where they stand in the draft. */
function inDraft(findings: Finding[], draft: string, view: View): Finding[] {
  return findings.map((finding) => {
    const span = view.spanOf(finding.span);
    return { ...finding, span, words: draft.slice(...span) };
  });
}

/** A guard that fails blocks the draft, because nobody knows what it would have found. */
function findingsOf(guard: Guard, source: GuardSource): Finding[] {
  try {
    return guard.run(source).map((found) => ({ guard: guard.name, ...found }));
  } catch {
    return [couldNotRun(guard.name)];
  }
}
