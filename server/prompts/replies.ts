// The sentences of assisted replies: prompts/replies/<language>.yaml, one file each, written by people and never shown to a model.

import { z } from "zod";
import { ofLanguage } from "./by-language.ts";
import { isLanguageTag, notALanguageTag } from "./language-tag.ts";
import type { PromptFolder } from "./prompt-folder.ts";
import { sentence } from "./sentence.ts";

/** What is said next depends on what kind of answer a category's mails get; `none` is no answer. */
export const ReplyKind = z.enum([
  "service",
  "technical",
  "complaint",
  "order",
  "billing",
  "application",
  "internal",
  "cooperation",
  "general",
  "none",
]);
export type ReplyKind = z.infer<typeof ReplyKind>;

const plain = sentence();
const numbered = sentence("number");
const asked = sentence("question");

const ReplyFile = z.strictObject({
  greeting: z.strictObject({ named: sentence("name"), unnamed: plain }),
  titles: z
    .array(z.string().trim().min(1).max(30))
    .default([])
    .describe("may stand before a family name in the greeting, where the sender writes so: Ms"),
  thanks: z.strictObject({
    subject: sentence("subject"),
    subjectAndReference: sentence("subject", "reference"),
    message: plain,
    messageAndReference: sentence("reference"),
  }),
  reference: z.strictObject({ order: numbered, invoice: numbered, contract: numbered, ticket: numbered }),
  question: z.strictObject({
    quoted: asked,
    asks: asked.optional().describe("around a question that patterns have turned round: You ask {question}."),
    wants: asked.optional().describe("the same, of what the sender wants done"),
  }),
  sorry: z.strictObject({ service: plain, technical: plain, complaint: plain }),
  next: z
    .strictObject({
      service: plain,
      technical: plain,
      complaint: plain,
      order: plain,
      billing: plain,
      application: plain,
      internal: plain,
      cooperation: plain,
      general: plain,
    })
    .describe("who does what next, without a day"),
  answered: z
    .strictObject({ one: plain, several: plain, others: plain })
    .describe("that the next letter answers the question, the questions, the other questions"),
  ask: z.strictObject({ order: plain, photo: plain, wording: plain }),
  closing: plain,
  between: z.string().max(1).default(" ").describe("what stands between two sentences"),
});

/** What one language's file says. */
export type ReplySentences = z.infer<typeof ReplyFile>;

/** The sentences of each language that has some, by its code. */
export type Replies = ReadonlyMap<string, ReplySentences>;

/** Every language of the folder. */
export function loadReplies(prompts: PromptFolder): Replies {
  const files = prompts.names("replies").flatMap((language) => {
    const file = `replies/${language}.yaml`;
    if (!isLanguageTag(language)) prompts.tell({ file, ...notALanguageTag });
    const read = prompts.yaml(file, ReplyFile);
    return read ? [[language, read.value] as const] : [];
  });
  return new Map(files);
}

/** The sentences of a language: `pt-BR` has those of `pt`, and Chinese without a script those of zh-Hans. */
export function repliesFor(tag: string, replies: Replies): ReplySentences | undefined {
  return ofLanguage(tag, replies);
}
