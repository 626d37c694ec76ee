// What of a stranger's words may stand in a reply: one line, plain characters, nothing that links, calls or pays.

import { defuse } from "../../prompts/defuse.ts";

/** On one line, without characters that nobody sees, and with nothing that means something to a chat template. */
export function withoutMarks(words: string): string {
  const seen = words.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}]+/gu, " ");
  return defuse(seen.replace(/\s+/g, " ").trim());
}

/** The same without quotation marks at its ends and within, so that it can stand between ours. */
export function quotable(words: string): string {
  return withoutMarks(words)
    .replace(/["“”„«»「」『』‟〝〞＂]/g, "")
    .replace(/\s{2,}/g, " ")
    .trim();
}

/** True for words that lead somewhere: a link, an address, brackets to be filled in, more digits than a reference has. */
export function leadsElsewhere(words: string): boolean {
  return (
    /:\/\/|\bwww\.|@|[<>{}[\]|\\_*#]{1}|\p{L}{2}\.\p{L}{2}/u.test(words) ||
    (words.match(/\p{N}/gu)?.length ?? 0) > mostDigits
  );
}

const mostDigits = 14;
