// What the engine is asked for a draft: who we are, example exchanges, then the mail and what is to be said about it.

import type { Address } from "../contract/address.ts";
import type { Engine, Message } from "../engine/engine.ts";
import { type DraftWords, draftWordsFor } from "../prompts/draft-words.ts";
import { type Exchange, exchangesFor } from "../prompts/examples.ts";
import { languageFor } from "../prompts/languages.ts";
import type { Prompts } from "../prompts/load.ts";
import { renderThread, threadOf } from "../prompts/prefix.ts";
import { repliesFor } from "../prompts/replies.ts";
import { filled } from "../prompts/sentence.ts";
import { render } from "../prompts/template.ts";
import { greetingFor } from "./greeting.ts";
import { factsToName, questionsToAnswer, renderNotes } from "./notes.ts";
import { oneLine } from "./one-line.ts";
import { fitted } from "./room.ts";
import type { DraftSource } from "./source.ts";
import { systemMessage } from "./system.ts";
import { dayIn, writtenName } from "./written.ts";

const mostExamples = 2;

export interface Conversation {
  messages: Message[];
  /** How the reply begins; "" where that is left to the model. */
  begun: string;
}

/** Rendered for one draft, and cut to the engine's context. Throws Problem, also for a language that is none. */
export async function conversationFor(
  source: DraftSource,
  about: {
    prompts: Pick<Prompts, "templates" | "languages" | "replies" | "draftWords" | "examples">;
    engine: Pick<Engine, "abilities" | "countTokens">;
    now: Date;
    answerTokens: number;
  },
  signal: AbortSignal,
): Promise<Conversation> {
  const { prompts } = about;
  const { templates } = prompts;
  const tag = source.language ?? source.clean.language;
  const written = draftWordsFor(tag, prompts.draftWords);
  const { words } = written;
  const name = writtenName(tag, written.in);
  const language = name === null ? words.mailLanguage : filled(words.language, { language: name });
  const isOwn = written.in === tag;
  const greeting = isOwn ? greetingFor(source, tag, prompts.replies) : "";
  const tone = languageFor(tag, prompts.languages)?.tone ?? "";
  const system = systemMessage(source, { ...written, language, tone, today: dayIn(written.in, about.now) });
  const notes = notesOf(source, { ...written, greeting, language: isOwn ? "" : language });
  const named = repliesFor(written.in, prompts.replies)?.greeting.named ?? "";
  const exchanges = exchangesFor(
    { profile: source.profile.name, language: tag, category: source.category, most: mostExamples },
    prompts.examples,
  ).map((exchange) => exampleOf(exchange, { words, greeting: named }, templates));
  const headers = headersOf(source);
  const fit = await fitted(
    {
      fixed: [system, headers, source.clean.signature, notes].join("\n"),
      examples: exchanges.map(([asked, replied]) => `${asked.content}\n${replied.content}`),
      text: source.clean.text,
      thread: threadOf(source.clean),
      answer: about.answerTokens,
    },
    about.engine,
    signal,
  );
  const text = [fit.text, source.clean.signature.slice(0, mostOfSignature)]
    .filter((part) => part !== "")
    .join("\n\n");
  const thread = renderThread(fit.thread, templates);
  const content = render(templates.draft, { headers, text, thread, notes });
  return {
    messages: [
      { role: "system", content: system },
      ...exchanges.slice(0, fit.examples).flat(),
      { role: "user", content },
    ],
    begun: greeting === "" || source.instruction ? "" : `${greeting}\n\n${words.opening}`,
  };
}

const mostOfSignature = 600;

function headersOf({ mail, clean }: DraftSource): string {
  // Who we are stands in the first message, where the mailbox is known.
  const to = mail.mailbox ? [] : mail.to.slice(0, 3);
  const lines = [
    ["From", correspondent(mail.from)],
    ["To", to.map(correspondent).join(", ")],
    ["Date", (mail.date ?? "").slice(0, "2026-11-26".length)],
    ["Subject", clean.subject],
  ] as const;
  // A label with nothing behind it would be copied.
  return lines
    .flatMap(([label, value]) => (oneLine(value) === "" ? [] : [`${label}: ${oneLine(value)}`]))
    .join("\n");
}

function correspondent({ name, address }: Address): string {
  return address === "" ? name : `${name} <${address}>`;
}

function notesOf(
  { facts, answers, instruction }: DraftSource,
  written: { words: DraftWords; greeting: string; language: string },
): string {
  const { words, greeting, language } = written;
  return renderNotes(
    {
      facts: factsToName(facts, words),
      questions: questionsToAnswer(facts.questions, answers ?? []),
      instruction: instruction ?? "",
      greeting,
      addressee: greeting === "" ? (facts.sender?.value ?? "") : "",
      language,
    },
    words,
  );
}

/** An exchange in the form of the real one, so that the model sees what is asked of it. */
function exampleOf(
  { from, subject, text, questions, reply }: Exchange,
  { words, greeting: named }: { words: DraftWords; greeting: string },
  templates: Pick<Prompts["templates"], "draft">,
): [Message, Message] {
  const usual = filled(named, { name: from });
  const greeting = usual !== "" && reply.startsWith(usual) ? usual : (reply.split("\n", 1)[0] ?? "");
  const notes = renderNotes(
    { facts: [], questions, instruction: "", greeting, addressee: "", language: "" },
    words,
  );
  const headers = `From: ${from}\nSubject: ${subject}`;
  return [
    { role: "user", content: render(templates.draft, { headers, text, thread: "", notes }) },
    { role: "assistant", content: reply },
  ];
}
