// The one thing a reply asks for. Asking for what the mail gives already is worse than asking for nothing, so every doubt asks for nothing.

import type { ReplyKind, ReplySentences } from "../../prompts/replies.ts";
import { attached, codes, damage, message, numberWords, unnumbered, wordingGiven } from "./ask-words.ts";
import type { AssistedSource } from "./source.ts";

type Ask = keyof ReplySentences["ask"];

/** What is asked for, if anything: the order number, a photo of the damage, the wording of a message on the screen. */
export function askFor(
  source: Pick<AssistedSource, "mail" | "clean" | "facts">,
  kind: ReplyKind,
): Ask | null {
  if (kind === "technical") return wantsWording(source) ? "wording" : null;
  if (kind !== "service" && kind !== "order") return null;
  if (wantsNumber(source)) return "order";
  return kind === "service" && wantsPhoto(source) ? "photo" : null;
}

/** No number of any kind, here or in what is quoted below; and the sender doesn't speak of one, which may be to say that there is none. */
function wantsNumber({ mail, clean, facts }: Pick<AssistedSource, "mail" | "clean" | "facts">): boolean {
  const quoted = clean.thread.map(({ subject, text }) => `${subject}\n${text.slice(0, mostCharacters)}`);
  const text = [clean.subject, written(clean), ...quoted].join("\n");
  const papers = mail.attachments.some(({ contentType }) => !contentType.startsWith("image/"));
  if (unnumbered.test(text)) return false;
  return facts.references.length === 0 && !papers && !numberWords.test(text) && !hasNumber(text, facts);
}

/** Enough digits for a number that somebody looks up, and neither a phone, a sum nor a day. */
function hasNumber(text: string, { phones, amounts, dates }: AssistedSource["facts"]): boolean {
  const known = [...phones, ...amounts, ...dates].reduce(
    (rest, { words }) => rest.replaceAll(words, " "),
    text,
  );
  return /[A-Za-z]{0,4}[-/]?\d{5}|\b[A-Za-z]{1,4}[-/]\d{3}/.test(known);
}

/** Damage is named, and nothing is attached or said to be. */
function wantsPhoto({ mail, clean }: Pick<AssistedSource, "mail" | "clean">): boolean {
  const text = `${clean.subject}\n${written(clean)}`;
  return mail.attachments.length === 0 && damage.test(text) && !attached.test(text);
}

/** A message on a screen is spoken of, and neither its words nor its code stand there. */
function wantsWording({ mail, clean }: Pick<AssistedSource, "mail" | "clean">): boolean {
  const text = `${clean.subject}\n${written(clean)}`;
  if (mail.attachments.length > 0 || attached.test(text)) return false;
  return message.test(text) && !wordingGiven.test(text) && !codes.test(text);
}

/** Nobody reads further for this. */
const mostCharacters = 20_000;

function written({ text }: AssistedSource["clean"]): string {
  return text.slice(0, mostCharacters);
}
