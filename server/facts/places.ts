// Finds where words stand in a mail, although whoever copied them may have changed case, width and white space.

import type { CleanMail } from "../contract/clean-mail.ts";
import type { FactValue } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import type { Span } from "../contract/span.ts";

export type Part = FactValue["part"];

/** The four texts a fact may point into. */
export function partsOf(mail: Mail, clean: CleanMail): Record<Part, string> {
  return { text: clean.text, signature: clean.signature, subject: clean.subject, from: mail.from.name };
}

/** The first place of `words` in `text`, or null when they are not in it. */
export function locate(text: string, words: string): Span | null {
  const sought = folded(words.trim()).text;
  if (sought === "") return null;
  const { text: within, places } = folded(text.slice(0, mostCharacters));
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    // "Ann" is not in "Annual". Chinese has no such word boundaries.
    if (splitsWord(within, at) || splitsWord(within, end)) continue;
    return [places[at] ?? 0, places[end] ?? text.length];
  }
  return null;
}

/** The model was shown no more of a mail than this. */
const mostCharacters = 60_000;

function splitsWord(text: string, at: number): boolean {
  return at > 0 && alphabetic.test(text.charAt(at - 1)) && alphabetic.test(text.charAt(at));
}

const alphabetic = /[\p{L}\p{N}](?<![\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f])/u;

/** Half-width, lower case, single spaces; `places[i]` is where unit i of the result was in the text. */
function folded(text: string): { text: string; places: number[] } {
  const units: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const plain = /\s/.test(sign) ? " " : sign.normalize("NFKC").toLowerCase();
    if (plain !== " " || units.at(-1) !== " ")
      for (const unit of plain.split("")) {
        units.push(unit);
        places.push(at);
      }
    at += sign.length;
  }
  places.push(at);
  return { text: units.join(""), places };
}
