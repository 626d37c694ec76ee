// The message before all others: who we are and what a good reply does. What is the same for more drafts stands nearer to the beginning,
// because an engine with a prefix cache reads it once for all of them.

import type { DraftWords } from "../prompts/draft-words.ts";
import { toldIn } from "../prompts/profiles.ts";
import { filled } from "../prompts/sentence.ts";
import { oneLine } from "./one-line.ts";
import type { DraftSource } from "./source.ts";

/** Rendered for a draft in `language`; `words` may be English ones for a language without words of its own. */
export function systemMessage(
  { profile, mail, writer }: DraftSource,
  written: { words: DraftWords; language: string; tone: string; in: string; today: string },
): string {
  const { words, language, tone, today } = written;
  const told = toldIn(written.in, profile);
  const knowledge =
    told.knowledge.trim() === "" ? "" : filled(words.knowledge, { knowledge: told.knowledge.trim() });
  const who = [told.role, told.about, knowledge];
  const how = [words.good, told.tone, tone, words.lengths[profile.length], language, words.data];
  const here = [
    mailboxOf(mail.mailbox, words),
    writerOf(writer, words),
    filled(words.today, { date: today }),
  ];
  return [who, how, here].map((sentences) => joined(sentences, words)).join("\n");
}

function joined(sentences: string[], { between }: DraftWords): string {
  return sentences
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .join(between);
}

function mailboxOf(mailbox: string | undefined, words: DraftWords): string {
  // Anything else would not be an address of ours.
  return /^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/.test(mailbox ?? "")
    ? filled(words.mailbox, { mailbox: mailbox ?? "" })
    : "";
}

function writerOf(writer: DraftSource["writer"], words: DraftWords): string {
  const [name, role] = [oneLine(writer?.name ?? ""), oneLine(writer?.role ?? "")];
  if (name === "") return "";
  return role === "" ? filled(words.person, { name }) : filled(words.personInRole, { name, role });
}
