// Look or blocked: something is said to have been done, with a day, a time or a place that no source has ("left our warehouse in Hamburg
// yesterday"). One such detail is to be looked at; two in a sentence block, as nobody gets two right by chance.

import type { Span } from "../contract/span.ts";
import { findDates } from "../patterns/dates.ts";
import type { Found as Sentence } from "../patterns/found.ts";
import { findSentences } from "../patterns/sentences.ts";
import { clocks, dayWords, doneActs } from "./detail-words.ts";
import { type Found, found, type Guard, type GuardSource, quotable, removeOrVouch } from "./guard.ts";
import { findPlaces } from "./places.ts";
import { withoutQuotes } from "./quoted.ts";

const mostFindings = 10;

export const details: Guard = {
  name: "details",
  run(source) {
    const sentences = findSentences(withoutQuotes(source.draft)).filter(isDeed);
    if (sentences.length === 0) return [];
    const known = knownTo(source);
    return sentences.flatMap((sentence) => invented(sentence, source, known)).slice(0, mostFindings);
  },
};

/** A statement that something was done. A question states nothing. */
function isDeed({ words }: Sentence): boolean {
  return !/[?？؟]["'”’»)\]]{0,3}$/.test(words) && doneActs.some((act) => act.test(words));
}

interface Known {
  text: string;
  days: Set<string>;
}

function knownTo(source: GuardSource): Known {
  const text = quotable(source);
  const context = { mailDate: source.mail.date, language: source.clean.language };
  const days = findDates(text.slice(0, 100_000), context).map(({ iso }) => iso.slice(0, 10));
  return { text: text.toLowerCase(), days: new Set([...days, source.mail.date?.slice(0, 10) ?? ""]) };
}

function invented({ words, span }: Sentence, source: GuardSource, known: Known): Found[] {
  const context = { mailDate: source.mail.date, language: source.language };
  const dates = findDates(words, context).filter(({ iso }) => !known.days.has(iso.slice(0, 10)));
  const days = merged([
    ...dates.map((date) => date.span),
    ...[...words.matchAll(dayWords), ...words.matchAll(clocks)].map(spanOf),
  ]);
  const unknown = [...days, ...merged(findPlaces(words))].filter(
    ([start, end]) => !known.text.includes(words.slice(start, end).toLowerCase()),
  );
  return unknown.map(([start, end]) =>
    found(source.draft, [span[0] + start, span[0] + end], {
      severity: unknown.length > 1 ? "blocked" : "look",
      rule: "unknown-detail",
      reason:
        "The reply says that something was done, with a day, time or place that is in neither the email nor the profile, so the model may have made it up.",
      fix: removeOrVouch,
    }),
  );
}

function spanOf(match: RegExpExecArray): Span {
  return [match.index, match.index + match[0].length];
}

/** "Tuesday, 3 March, at 10:30" is one detail: what overlaps or touches is put together. */
function merged(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    const last = kept.at(-1);
    if (last && start - last[1] < 5) last[1] = Math.max(last[1], end);
    else kept.push([start, end]);
  }
  return kept;
}
