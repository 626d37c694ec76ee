// Blocked: the reply speaks as the person who wrote the mail: their demand, their order, their wish for a job, in the first person.
// Look: longer words of theirs in the first person that either side could say.

import type { Span } from "../contract/span.ts";
import { type Found, found, type Guard } from "./guard.ts";
import { withoutQuotes } from "./quoted.ts";
import {
  anybodys,
  applications,
  customersDeed,
  customersOwn,
  demands,
  firstPerson,
  ownEastAsian,
  possessives,
} from "./voice-words.ts";
import { rowsOf, runsWithin, type Word, wordsIn } from "./word-runs.ts";

const mostFindings = 5;
const longestMail = 50_000;

export const voice: Guard = {
  name: "voice",
  run(source) {
    const draft = withoutQuotes(source.draft);
    const mail = source.clean.text.slice(0, longestMail);
    const spans = [
      ...wanted(draft, mail, source.instruction ?? ""),
      ...owned(draft, mail),
      ...spoken(draft, mail),
    ];
    return firstOfEach(spans)
      .slice(0, mostFindings)
      .map(({ span, severity }) => tell(source.draft, span, severity));
  },
};

interface Place {
  span: Span;
  severity: "look" | "blocked";
}

/** What the mail demands, demanded by the draft; and a wish for a job, which no reply has. */
function wanted(draft: string, mail: string, instruction: string): Place[] {
  const asked = mail.search(anyOf(demands)) >= 0 && instruction.search(anyOf(demands)) < 0;
  const patterns = [
    ...(asked ? demands : []),
    ...(instruction.search(anyOf(applications)) < 0 ? applications : []),
  ];
  return patterns.flatMap((pattern) =>
    [...draft.matchAll(pattern)].map((match): Place => ({ span: spanOf(match), severity: "blocked" })),
  );
}

function anyOf(patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "iu");
}

/** "My order" where the mail says "my order". What only a customer owns blocks; what else is somebody's is to be looked at. */
function owned(draft: string, mail: string): Place[] {
  const theirs = rowsOf(wordsIn(mail), 2);
  const words = wordsIn(draft);
  const places = words.flatMap((word, at): Place[] => {
    const thing = words[at + 1];
    if (!thing || !firstPerson.has(word.text) || !theirs.has(`${word.text} ${thing.text} `)) return [];
    const span: Span = [word.span[0], thing.span[1]];
    if (customersOwn.test(thing.text) && isOwn(word.text)) return [{ span, severity: "blocked" }];
    const single = possessives.has(word.text) && !anybodys.test(thing.text);
    return single ? [{ span, severity: "look" }] : [];
  });
  const dense = [...draft.matchAll(ownEastAsian)].filter((match) => mail.includes(match[0]));
  return [...places, ...dense.map((match): Place => ({ span: spanOf(match), severity: "blocked" }))];
}

/** "my" and "our", not "I" or "we". */
function isOwn(word: string): boolean {
  return (
    possessives.has(word) ||
    /^(?:our|unser\p{L}{0,2}|notre|nos|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|onze|ons|저희|우리)$/u.test(word)
  );
}

/** So many words of the mail in a row, one of them in the first person, are its words spoken again. */
const row = 5;
const rowEastAsian = 10;
/** Sentences of the mail in the first person, spoken again by the draft. */
function spoken(draft: string, mail: string): Place[] {
  const words = wordsIn(draft);
  const theirs = wordsIn(mail);
  return [row, rowEastAsian].flatMap((length) =>
    runsWithin(words, rowsOf(theirs, length), length).flatMap(([first, last]) =>
      spokenAgain(draft, words.slice(first, last + 1), length),
    ),
  );
}

/** A run of the mail's words, when the first person speaks in it and nobody is said to have said so. */
function spokenAgain(draft: string, run: Word[], length: number): Place[] {
  const dense = run.filter(isEastAsian).length > run.length / 2;
  const span: Span = [run[0]?.span[0] ?? 0, run.at(-1)?.span[1] ?? 0];
  const said = draft.slice(...span);
  if (dense !== (length === rowEastAsian) || isReported(draft, span) || polite.test(said)) return [];
  const inFirstPerson = dense ? firstEastAsian.test(said) : run.some(({ text }) => firstPerson.has(text));
  if (!inFirstPerson) return [];
  if (customersDeed.test(said)) return [{ span, severity: "blocked" }];
  return run.length < length + 2 ? [] : [{ span, severity: "look" }];
}

function isReported(draft: string, [, end]: Span): boolean {
  return reported.test(draft.slice(end, end + 8));
}

function isEastAsian({ text }: Word): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

const firstEastAsian =
  /[贵貴](?:司|公司|社)|御社|我|敝司|本人|私|弊社|当社|いただけ(?:ない|ませ)|届いてい?(?:ない|ませ)/;
// …とのこと   …と伺い   という   라고 하셨   다는 말씀 — what the sender said, told as such
const reported =
  /^[ 、，,]?(?:と(?:の|い|伺|お)|旨|という|라고|다는|다고|라는|的问题|的情况|的來信|的来信|一事)/;
// What both sides write.
const polite =
  /look(?:ing)? forward to|hesitate to|hope this|thank you|let (?:me|us) know|freuen uns|zur verfügung|restons à|dans l.attente|no dude en|quedamos a|restiamo a|ficamos à|期待|感谢|感謝|谢谢|祝|よろしく|お願い|お世話|감사|شكر/iu;

function spanOf(match: RegExpExecArray): Span {
  return [match.index, match.index + match[0].trimEnd().length];
}

/** Of places that overlap, the one that blocks, else the first. */
function firstOfEach(places: Place[]): Place[] {
  const kept: Place[] = [];
  const weightiest = [...places].sort(
    (one, other) =>
      Number(one.severity === "look") - Number(other.severity === "look") || one.span[0] - other.span[0],
  );
  for (const place of weightiest)
    if (!kept.some(({ span }) => place.span[0] < span[1] && span[0] < place.span[1])) kept.push(place);
  return kept;
}

function tell(draft: string, span: Span, severity: Place["severity"]): Found {
  return found(draft, span, {
    severity,
    rule: "senders-voice",
    reason: "Here the reply speaks as the person who wrote the email, not as the one who answers it.",
    fix: "Say it from your side, or write the reply again.",
  });
}
