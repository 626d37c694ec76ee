import type { CleanMail } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";
import { languageOf } from "./language.ts";
import type { Phrases } from "./phrases.ts";
import { takeApart } from "./take-apart.ts";

/** What the sender wrote this time, with everything else apart, and the language it is in. */
export function cleanMail(mail: Mail, phrases: Phrases): CleanMail {
  const { clean, words } = takeApart(mail, phrases);
  return { ...clean, language: languageOf(words) };
}
