// Mails nobody has seen before, made of the sample mails in English: the small model that runs without a GPU knows little else.

import { readFileSync } from "node:fs";
import { cleanMail } from "../../server/clean/clean.ts";
import { parseMessage } from "../../server/clean/mime.ts";

export interface BenchMail {
  subject: string;
  from: { name: string; address: string };
  date: string;
  text: string;
}

/** 300 to 700 tokens each, the thread included. */
const files = [
  "outlook-first-order-with-table-and-inline-logo",
  "gmail-thread-of-four-demo-booking",
  "windows-1252-complaint-third-repair-rma-23344",
  "new-outlook-internal-thread-of-six-stocktake",
  "plain-text-sign-in-fails-ticket-nw-20261116-0447",
  "apple-mail-thread-of-three-invoice-mismatch",
  "outlook-thread-of-five-order-4500012345",
  "gmail-job-application-with-cv",
];
const samples = await Promise.all(files.map(sample));
let number = Math.floor(Math.random() * 1e9);

/** The sample of this turn with a number of its own in the first lines, so that no cache has met more than those. */
export function freshMail(turn: number): BenchMail {
  const mail = samples[turn % samples.length];
  if (!mail) throw new Error("There are no sample mails.");
  number++;
  const address = mail.from.address.replace("@", `.${number}@`);
  return { ...mail, from: { ...mail.from, address }, subject: `${mail.subject} [${number}]` };
}

/** The mail as a person reads it, which is what both systems are given. */
export function asText({ from, date, subject, text }: BenchMail): string {
  return `From: ${from.name} <${from.address}>\nDate: ${date}\nSubject: ${subject}\n\n${text}`;
}

async function sample(name: string): Promise<BenchMail> {
  const file = new URL(`../../addin/simulator/mails/${name}.eml`, import.meta.url);
  const mail = await parseMessage(readFileSync(file));
  const clean = cleanMail(mail);
  const thread = clean.thread.map(
    (quoted) => `On ${quoted.date}, ${quoted.from} wrote:\n\n${quoted.text.replace(/^/gm, "> ")}`,
  );
  const text = [clean.text, clean.signature, ...thread].filter((part) => part !== "").join("\n\n");
  return { subject: clean.subject, from: mail.from, date: mail.date ?? "2026-11-20T09:12:00Z", text };
}
