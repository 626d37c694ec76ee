// The four prompts that mail assistants of today are made of, each after its published form: one that reads and then writes, a system prompt with the
// mail in fields, one prompt for both, and a role with the mail as the user's words. They get the same engine and mails as Mailwright.

import type { Mail } from "../../../server/contract/mail.ts";
import type { BenchEngine } from "./engine.ts";

interface Peer {
  name: string;
  told: string;
  write(mail: Mail, engine: BenchEngine): Promise<string>;
}

const reading = `You are an email analysis assistant. Read the email and answer with JSON only:
{"category": "...", "intent": "...", "sentiment": "positive|neutral|negative", "key_points": ["..."], "requires_reply": true}`;
const afterReading =
  "You are an email reply assistant. Using the email and its analysis, write a professional reply in the language of the email. Output only the reply.";
const structured = `You are a professional email assistant for the company that received this email.
- Reply in the same language as the email.
- Be polite and concise, and address every question.
- Do not invent facts; if something is unknown, say that it will be checked.
Return only the body of the reply.`;
const combined = `You are an intelligent email assistant. Analyze the email below and draft a reply.
Step 1: classify the email and list its key points.
Step 2: write a suitable reply in the language of the email.
Answer in this format:
Analysis: <your analysis>
Reply: <the reply>`;
const role = "You are an experienced customer service representative who writes helpful, friendly emails.";

export const peers: Peer[] = [
  {
    name: "json-then-reply",
    told: `${reading}\n${afterReading}`,
    async write(mail, engine) {
      const analysis = await ask(engine, reading, fieldsOf(mail), 200);
      return await ask(engine, afterReading, `Email:\n${fieldsOf(mail)}\n\nAnalysis:\n${analysis}`);
    },
  },
  {
    name: "structured",
    told: structured,
    write: (mail, engine) => ask(engine, structured, fieldsOf(mail)),
  },
  {
    name: "combined",
    told: combined,
    async write(mail, engine) {
      const answer = await ask(engine, "", `${combined}\n\nEmail:\n${fieldsOf(mail)}`, 600);
      return (answer.split(/\**Reply\**\s*[:：]\**/i).at(-1) ?? "").trim();
    },
  },
  {
    name: "role",
    told: role,
    write: (mail, engine) => ask(engine, role, `Please write a reply to this email:\n\n${mail.text}`),
  },
];

function fieldsOf({ from, to, subject, date, text }: Mail): string {
  return `From: ${from.name} <${from.address}>\nTo: ${to[0]?.address}\nDate: ${date}\nSubject: ${subject}\n\nBody:\n${text}`;
}

async function ask(
  { url, key, model }: BenchEngine,
  system: string,
  user: string,
  maxTokens = 400,
): Promise<string> {
  const messages = [
    ...(system === "" ? [] : [{ role: "system", content: system }]),
    { role: "user", content: user },
  ];
  const answer = await fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ model, messages, max_tokens: maxTokens, temperature: 0.4 }),
    signal: AbortSignal.timeout(300_000),
  });
  if (!answer.ok) throw new Error(`The engine answered ${answer.status}: ${await answer.text()}`);
  const { choices } = (await answer.json()) as { choices: { message: { content: string | null } }[] };
  return (choices[0]?.message.content ?? "").trim();
}
