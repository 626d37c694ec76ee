// A reply being written quotes the mail it answers, and that mail is the one the pane reads.

import type { Address } from "../../server/contract/address.ts";
import type { CleanMail } from "../../server/contract/clean-mail.ts";
import type { Mail } from "../../server/contract/mail.ts";

/** The mail that `composed` answers, as far as the quotation shows; `composed` itself if it quotes nothing. */
export function answeredMail(composed: Mail, clean: CleanMail): Mail {
  const [newest, ...older] = clean.thread;
  if (!newest) return composed;
  const { html: _, date: __, ...rest } = composed;
  const sent = Date.parse(newest.date);
  return {
    ...rest,
    subject: newest.subject || composed.subject,
    from: addressOf(newest.from),
    ...(Number.isNaN(sent) ? {} : { date: new Date(sent).toISOString() }),
    text: [newest.text, ...older.map(quoted)].join("\n\n"),
  };
}

// Erika Mustermann <erika@example.com>     erika@example.com     Erika Mustermann
function addressOf(header: string): Address {
  const address = /[^\s<>"]+@[^\s<>"]+/.exec(header)?.[0] ?? "";
  const name = header.replace(/<[^>]*>/g, "").replace(address, "");
  return { name: name.replaceAll('"', "").trim(), address };
}

/** In a form that the server's cleaning recognises as a quoted mail. */
function quoted(mail: CleanMail["thread"][number]): string {
  return `-----Original Message-----\nFrom: ${mail.from}\nSent: ${mail.date}\nSubject: ${mail.subject}\n\n${mail.text}`;
}
