// Who speaks: a small model often answers as the sender.

import type { BenchMail } from "./mails.ts";
import { withoutQuoted, wordsOf } from "./words.ts";

/** I, my and the like in the languages of the mails. */
const ours =
  /^(?:i|i'm|i've|my|me|ich|mein|meine|meinen|je|j'ai|mon|ma|mes|yo|mi|mis|io|mio|mia|eu|meu|minha|我|본인|저는|제)$/;

/** True where the sender's name signs it, or where four of the sender's own words around "I" or "my" stand in it unquoted. */
export function isSendersVoice(draft: string, { mail, language }: BenchMail): boolean {
  return isSignedBySender(draft, mail.from.name) || speaksAsSender(draft, mail.text ?? "", language);
}

function isSignedBySender(draft: string, name: string): boolean {
  const end = draft.trim().split("\n").slice(2).slice(-2);
  const sender = wordsOf(name).join(" ");
  return sender !== "" && end.some((line) => wordsOf(line).join(" ") === sender);
}

function speaksAsSender(draft: string, mail: string, language: string): boolean {
  const run = language.startsWith("zh") ? 7 : 4;
  const theirs = ` ${wordsOf(mail).join(" ")} `;
  const words = wordsOf(withoutQuoted(draft));
  return words.some((word, at) => {
    if (!ours.test(word)) return false;
    const clause = words.slice(at, at + run);
    return clause.length === run && theirs.includes(` ${clause.join(" ")} `);
  });
}
