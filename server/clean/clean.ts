import type { CleanMail } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";
import { languageOf } from "./language.ts";
import { takeApart } from "./take-apart.ts";

/** What the sender wrote this time, with everything else apart, and the language it is in. */
export function cleanMail(mail: Mail): CleanMail {
  const { clean, words } = takeApart(mail);
  return { ...clean, language: languageOf(words) };
}
