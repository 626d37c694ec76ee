// Mails that nothing has seen before, made from the English sample mails: the small model that runs without a GPU hardly knows other
// languages.

import { readFileSync } from "node:fs";
import { parseMessage } from "../../../server/clean/mime.ts";
import { cleanMail } from "../../support/shipped.ts";

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

/** `usual` is a sample as it is; under a `long` one all the others are quoted, as Outlook does in a thread that went round an office. */
export type MailLength = "usual" | "long";
/** About 2,300 tokens, which a model with a context of 4,096 can still answer. */
const longestCharacters = 6_500;

/** The sample for this turn, with a number of its own in its first lines, so that no cache can hold more than those. */
export function freshMail(turn: number, length: MailLength): BenchMail {
  const mail = length === "usual" ? samples[turn % samples.length] : withThread(turn);
  if (!mail) throw new Error("There are no sample mails.");
  number++;
  const address = mail.from.address.replace("@", `.${number}@`);
  return { ...mail, from: { ...mail.from, address }, subject: `${mail.subject} [${number}]` };
}

function withThread(turn: number): BenchMail | undefined {
  const [mail, ...others] = samples.map((_, index) => samples[(turn + index) % samples.length] ?? samples[0]);
  if (!mail) return undefined;
  const text = [mail.text, ...others.map((other) => (other ? quote(other) : ""))].join("\n\n");
  return { ...mail, text: text.slice(0, text.lastIndexOf("\n", longestCharacters)) };
}

function quote({
  date,
  from,
  text,
}: {
  date: string;
  from: string | BenchMail["from"];
  text: string;
}): string {
  const name = typeof from === "string" ? from : from.name;
  return `On ${date}, ${name} wrote:\n\n${text.replace(/^/gm, "> ")}`;
}

/** The mail as a person reads it, which is what both systems are given. */
export function asText({ from, date, subject, text }: BenchMail): string {
  return `From: ${from.name} <${from.address}>\nDate: ${date}\nSubject: ${subject}\n\n${text}`;
}

async function sample(name: string): Promise<BenchMail> {
  const file = new URL(`../../../addin/simulator/mails/${name}.eml`, import.meta.url);
  const mail = await parseMessage(readFileSync(file));
  const clean = cleanMail(mail);
  const thread = clean.thread.map(quote);
  const text = [clean.text, clean.signature, ...thread].filter((part) => part !== "").join("\n\n");
  return { subject: clean.subject, from: mail.from, date: mail.date ?? "2026-11-20T09:12:00Z", text };
}
