// Look: the loops of a small model, which says a sentence again and again, or goes round in a few words.

import { findSentences } from "../patterns/sentences.ts";
import { type Found, found, type Guard } from "./guard.ts";
import { bareWords, weigh } from "./words.ts";

const mostFindings = 5;

export const repeats: Guard = {
  name: "repeats",
  run({ draft }) {
    const again = repeatedSentences(draft);
    return (again.length > 0 ? again : roundAndRound(draft)).slice(0, mostFindings);
  },
};

/** A long sentence twice, or a short one three times. "Best regards" and "Yes." may be repeated. */
function repeatedSentences(draft: string): Found[] {
  const places = new Map<string, number[]>();
  const sentences = findSentences(draft);
  sentences.forEach((sentence, at) => {
    const key = bareWords(sentence.words);
    if (weigh(key) >= 10) places.set(key, [...(places.get(key)?.slice(0, 50) ?? []), at]);
  });
  return [...places].flatMap(([key, [, second, ...later]]) => {
    if (second === undefined || (weigh(key) < 40 && later.length === 0)) return [];
    // Repeated sentences in a row are one finding.
    let last = second;
    while (later.includes(last + 1)) last++;
    const span: [number, number] = [sentences[second]?.span[0] ?? 0, sentences[last]?.span[1] ?? 0];
    return [repeated(draft, span)];
  });
}

const longestRound = 12;

/** Up to twelve words that come four times in a row: "and more and more and more and more". */
function roundAndRound(draft: string): Found[] {
  const words = [...draft.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu)];
  for (let round = 1; round <= longestRound; round++) {
    const [first, last] = longestRun(words, round);
    if (last - first + 1 < Math.max(5, round * 3)) continue;
    const end = words[last];
    return [repeated(draft, [words[first]?.index ?? 0, (end?.index ?? 0) + (end?.[0].length ?? 0)])];
  }
  return [];
}

/** The first and last of the longest run of words that each equal the word `round` places before. */
function longestRun(words: RegExpExecArray[], round: number): [first: number, last: number] {
  let best: [number, number] = [0, -1];
  let first = round;
  for (let at = round; at < words.length; at++) {
    if (!sameWord(words[at], words[at - round])) first = at + 1;
    else if (at - first > best[1] - best[0]) best = [first, at];
  }
  return best;
}

function sameWord(one: RegExpExecArray | undefined, other: RegExpExecArray | undefined): boolean {
  // Numbers may repeat, as in a table.
  return one !== undefined && one[0] === other?.[0] && !/^\p{N}+$/u.test(one[0]);
}

function repeated(draft: string, span: [number, number]): Found {
  return found(draft, span, {
    severity: "look",
    rule: "repeated",
    reason: "The draft says this more than once.",
    fix: "Remove the repetition, or write the reply again.",
  });
}
