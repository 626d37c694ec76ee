// Mails that no earlier round has seen, so that all the work on each is done.

import { readFileSync } from "node:fs";

export interface BenchMail {
  subject: string;
  from: { name: string; address: string };
  date: string;
  text: string;
}

const pump = readFileSync(new URL("../mail-300-words.txt", import.meta.url), "utf8");
let last = 4_500_000_000 + (process.pid % 10_000) * 1_000;

/** The number of a new mail; the engine of the bench finds it in what it is asked. */
export function freshNumber(): string {
  last++;
  return String(last);
}

/** A mail of 300 words about order `number`. */
export function mailAbout(number: string): BenchMail {
  return {
    subject: `Pump from order ${number}`,
    from: { name: "Maria Lindqvist", address: "maria.lindqvist@oresund-plastics.example" },
    date: "2026-11-20T09:12:00Z",
    text: pump.replaceAll("4500012345", number),
  };
}

/** The same mail as one call of a chat completion, for those who only pass calls through. */
export function chatBody(mail: BenchMail): string {
  return JSON.stringify({
    model: "bench",
    messages: [{ role: "user", content: `Answer this mail.\n\nSubject: ${mail.subject}\n\n${mail.text}` }],
    max_tokens: 800,
    temperature: 0.4,
    stream: true,
    stream_options: { include_usage: true },
  });
}
