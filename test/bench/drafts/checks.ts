// What is right about a draft, told by code that shares nothing with the guards: where they are blind, these can see it.

import { detectLanguage } from "../../../server/clean/language.ts";
import { invents } from "./invented.ts";
import { looked } from "./looked-into.ts";
import type { BenchMail } from "./mails.ts";
import { isSendersVoice } from "./voice.ts";
import type { Outcome } from "./ways.ts";
import { isDense, lengthOf, runsOf, sharesRun, withoutQuoted, wordsOf } from "./words.ts";

interface Given {
  draft: string;
  bench: BenchMail;
  /** Our prompts' words. */
  told: string;
}

/** Each is true where the draft is right. Their order is that of the table. */
const checks = {
  voice: ({ draft, bench }: Given) => !isSendersVoice(draft, bench),
  addressee: ({ draft, bench }: Given) => greetsRightly(draft, bench),
  language: ({ draft, bench: { language } }: Given) => isIn(language, detectLanguage(draft)),
  "no leak": ({ draft, bench, told }: Given) => !leaks(draft, bench, told),
  "no echo": ({ draft, bench }: Given) =>
    !sharesRun(withoutQuoted(draft), bench.mail.text ?? "", isDense(bench.language) ? 20 : 12),
  "no loop": ({ draft, bench }: Given) => !repeats(draft, isDense(bench.language) ? 14 : 8),
  questions: ({ draft, bench }: Given) => touchesAll(draft, bench),
  references: ({ draft, bench }: Given) => numbersOf(draft).every((number) => mayName(number, bench)),
  "nothing invented": ({ draft, bench }: Given) => !invents(draft, bench),
  fitting: ({ draft, bench: { never, mail } }: Given) =>
    !never.some((words) => draft.includes(words)) &&
    quotedOf(draft).every((words) => isWhole(words, mail.text ?? "")),
  length: ({ draft, bench: { language } }: Given) => {
    const words = lengthOf(draft, language);
    return words >= 15 && words <= 250;
  },
};

export type CheckName = keyof typeof checks | "needed" | "verdict";
export const checkNames = ["needed", ...Object.keys(checks), "verdict"] as CheckName[];

/** The names of the checks that the draft fails; none for one that can be sent. */
export function failsOf(outcome: Outcome, bench: BenchMail, told: string): CheckName[] {
  const { draft, verdict } = outcome;
  if (draft === null) return bench.answer ? ["needed"] : [];
  if (!bench.answer) return ["needed"];
  const failed = Object.entries(checks).filter(([, isRight]) => !isRight({ draft, bench, told }));
  return [...failed.map(([name]) => name as CheckName), ...(verdict === "ok" ? [] : (["verdict"] as const))];
}

/** A name in the first line, or none where the sender gives none. */
function greetsRightly(draft: string, { addressee, mail }: BenchMail): boolean {
  const [first = ""] = draft.trim().split("\n");
  const title =
    /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Herr|Frau|Monsieur|Madame|Señora?|Signora?|先生|女士|小姐)(?!\p{L})/u.exec(
      first,
    );
  if (title && !`${mail.from.name}\n${mail.text}`.includes(title[0])) return false;
  if (addressee.length > 0) return addressee.some((name) => first.includes(name));
  return !wordsOf(mail.from.name).some((name) => name.length > 2 && wordsOf(first).includes(name));
}

function isIn(language: string, seen: string): boolean {
  return language.startsWith("zh") ? seen === language : seen.split("-")[0] === language;
}

/** Six words in a row of a prompt, or what only a model or a template would write. */
function leaks(draft: string, { language, mail }: BenchMail, told: string): boolean {
  if (
    /\[[^\]\n]{2,40}\]|\{\{?\w+\}?\}|<\/?\w+>|\bas an ai\b|language model|作为(?:一个)?AI|```|^Subject:/im.test(
      draft,
    )
  )
    return true;
  const length = isDense(language) ? 12 : 6;
  const theirs = new Set(runsOf(`${mail.subject}\n${mail.text}`, length));
  const ours = new Set(runsOf(told, length));
  return runsOf(draft, length).some((run) => ours.has(run) && !theirs.has(run));
}

function repeats(draft: string, length: number): boolean {
  const runs = runsOf(draft, length);
  return new Set(runs).size < runs.length;
}

function touchesAll(draft: string, { asks, language }: BenchMail): boolean {
  const text = draft.toLowerCase();
  return (
    looked(draft, language) || asks.every((words) => words.some((word) => text.includes(word.toLowerCase())))
  );
}

function quotedOf(draft: string): string[] {
  return [...draft.matchAll(/[“„«「]([^“”„«»「」]*)[”“»」]/g)].map(([, words = ""]) => words.trim());
}

/** What is quoted from the middle of a sentence reads as if it had been cut out by a program. */
function isWhole(words: string, mail: string): boolean {
  const text = mail.replace(/\s+/g, " ");
  const at = text.indexOf(words);
  return at <= 0 || !/^\p{Ll}/u.test(words) || /[.?!:;,，。！？：；、]\s*$/u.test(text.slice(0, at));
}

// HM-5521   4500881276   2026/118
function numbersOf(draft: string): string[] {
  return draft.match(/(?<![\p{L}\p{N}])[A-Z]{0,4}[-/ ]?\d[\d/-]{2,}\d(?!\p{N})/gu) ?? [];
}

function mayName(number: string, { references, mail }: BenchMail): boolean {
  const bare = number.trim();
  return [...references, mail.subject, mail.text ?? ""].some((known) => known.includes(bare));
}
