// Blocked: what belongs to one of the example mails and not to this one. A small model takes the pump of an example into every reply.

import { allExchanges, type Examples, type Exchange } from "../prompts/examples.ts";
import { isDense, literally } from "../prompts/phrase.ts";
import { type Found, found, type Guard, type GuardSource, quotable } from "./guard.ts";

/** Its words are the `only` of every exchange, the names of those who wrote, and whatever has a digit. */
export function fromExamples(examples: Examples): Guard {
  const words = [...new Set(allExchanges(examples).flatMap(ownWordsOf))];
  const pattern = words.length === 0 ? null : new RegExp(words.map(wholeWord).join("|"), "giu");
  return { name: "from-examples", run: (source) => (pattern ? borrowed(source, pattern) : []) };
}

const mostFindings = 10;

function borrowed(source: GuardSource, pattern: RegExp): Found[] {
  const { draft } = source;
  const own = quotable(source).toLowerCase();
  return [...draft.matchAll(pattern)]
    .filter(([words]) => !own.includes(words.toLowerCase()))
    .slice(0, mostFindings)
    .map(({ 0: words, index }) =>
      found(draft, [index, index + words.length], {
        severity: "blocked",
        rule: "from-an-example",
        reason: "This comes from one of the example replies and not from this email.",
        fix: "Remove it, or write the reply again.",
      }),
    );
}

function ownWordsOf({ from, only, reply, text, subject }: Exchange): string[] {
  return [from, ...only, ...(`${subject}\n${text}\n${reply}`.match(numbers) ?? [])];
}

// PX-3310   4500013102   20:15, but no 2 and no 10
const numbers =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])(?=[\p{L}\p{N}-]{0,40}\d[\p{L}\p{N}-]{0,40}\d)[\p{L}\p{N}-]{3,80}/gu;

function wholeWord(words: string): string {
  return isDense(words) ? literally(words) : `(?<![\\p{L}\\p{N}])${literally(words)}(?![\\p{L}\\p{N}])`;
}
