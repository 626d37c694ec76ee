// The mails that drafts are written for, from drafts/mails/<language>.yaml: of our own making, of many trades, as people write them. Those
// marked `kept` are for measuring only, and nothing is tuned on them.

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Mail } from "../../../server/contract/mail.ts";

const words = z.array(z.string().min(1));
const Written = z.strictObject({
  about: z.string().describe("the situation, for the reader"),
  kept: z.boolean().default(false),
  from: z.string().describe("Name <address>"),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  attachments: words.default([]),
  addressee: words.describe("names of which the greeting has one; none where nobody is to be named"),
  references: words
    .default([])
    .describe("the numbers of an order, an invoice and so on that a reply may name"),
  asks: z
    .array(words)
    .default([])
    .describe("of each question, the words of which a reply that touches it has one"),
  never: words.default([]).describe("words that make a reply to this mail a wrong one, as its readers found"),
  answer: z.boolean().default(true).describe("false where nobody waits for one"),
});
type Written = z.infer<typeof Written>;

export interface BenchMail
  extends Pick<Written, "about" | "kept" | "addressee" | "references" | "asks" | "never" | "answer"> {
  /** "en 3" */
  id: string;
  language: string;
  mail: Mail;
}

const folder = new URL("mails/", import.meta.url);
const date = "2026-11-24T09:30:00Z";

/** All of them, language by language. */
export function benchMails(): BenchMail[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const language = file.replace(".yaml", "");
      const all = z.array(Written).parse(parse(readFileSync(new URL(file, folder), "utf8")));
      return all.map((written, index) => benchMail(written, language, index));
    });
}

function benchMail(written: Written, language: string, index: number): BenchMail {
  const { from, to, subject, text, attachments, ...rest } = written;
  const [, name = "", address = ""] = /^(.*?)\s*<(.+)>$/.exec(from) ?? [];
  const mail = Mail.parse({
    subject,
    from: { name, address },
    to: [{ address: to }],
    date,
    text,
    attachments: attachments.map((file) => ({ name: file, size: 20_000 })),
  });
  return { ...rest, id: `${language} ${index + 1}`, language, mail };
}
