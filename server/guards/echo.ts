// Look: a draft that repeats the mail instead of answering it. Quoting one sentence is fine.

import { findSentences } from "../patterns/sentences.ts";
import { found, type Guard } from "./guard.ts";
import { bareWords, weigh } from "./words.ts";

const mostFindings = 3;

export const echo: Guard = {
  name: "echo",
  run({ draft, clean }) {
    const mail = bareWords(`${clean.text}\n${clean.thread.map((quoted) => quoted.text).join("\n")}`);
    const sentences = findSentences(draft);
    const echoed = sentences.filter(({ words }) => weigh(words) >= 30 && mail.includes(bareWords(words)));
    const share = total(echoed) / Math.max(1, total(sentences));
    if (echoed.length === 0 || share < (echoed.length > 1 ? 0.4 : 0.7)) return [];
    return echoed.slice(0, mostFindings).map(({ span }) =>
      found(draft, span, {
        severity: "look",
        rule: "echo",
        reason: "This repeats the email instead of answering it.",
        fix: "Remove it, or write the reply again.",
      }),
    );
  },
};

function total(sentences: { words: string }[]): number {
  return sentences.reduce((sum, { words }) => sum + weigh(words), 0);
}
