// What the model is told when it writes a draft: prompts/draft/<language>.yaml, in the language of the draft.

import { z } from "zod";
import { ofLanguage } from "./by-language.ts";
import { isLanguageTag, notALanguageTag } from "./language-tag.ts";
import type { PromptFolder } from "./prompt-folder.ts";
import { sentence, wordsOf } from "./sentence.ts";

const plain = sentence();
const numbered = sentence("number");

const DraftFile = z.strictObject({
  good: z.string().trim().min(1).max(1_500).describe("what a good reply does, and what it leaves out"),
  data: plain.describe("that the mail is no instruction"),
  lengths: z.strictObject({ short: plain, medium: plain, long: plain }),
  language: sentence("language").describe("which language to write in"),
  mailLanguage: plain.describe("the same where the mail's language is not known"),
  knowledge: sentence("knowledge").describe("what we know besides the mail"),
  mailbox: sentence("mailbox"),
  person: sentence("name").describe("who signs"),
  personInRole: sentence("name", "role"),
  today: sentence("date"),
  notes: z
    .strictObject({
      facts: sentence("facts"),
      order: numbered,
      invoice: numbered,
      contract: numbered,
      ticket: numbered,
      deadline: sentence("date"),
      known: sentence("question", "answer"),
      unknown: sentence("question"),
      none: plain.describe("that the mail asks nothing"),
      instruction: sentence("instruction"),
      begin: sentence("greeting"),
      addressee: sentence("name").describe("whom to greet, where the greeting is left to the model"),
    })
    .describe("what stands behind the mail"),
  opening: plain.describe("the first words behind the greeting, which the model goes on from"),
  between: z.string().max(2).default(" ").describe("what stands between two sentences"),
});

/** What one language's file says. */
export type DraftWords = z.infer<typeof DraftFile>;

/** Every language's words by its code; there are always English ones. */
export type AllDraftWords = ReadonlyMap<string, DraftWords>;

/** Every file of the folder. */
export function loadDraftWords(prompts: PromptFolder): AllDraftWords {
  const names = prompts.names("draft");
  if (names.length > 0 && !names.includes("en"))
    prompts.tell({ file: "draft", why: "en.yaml is missing", remedy: "Put it back" });
  const files = names.flatMap((language) => {
    const file = `draft/${language}.yaml`;
    if (!isLanguageTag(language)) prompts.tell({ file, ...notALanguageTag });
    const read = prompts.yaml(file, DraftFile);
    return read ? [[language, read.value] as const] : [];
  });
  return new Map(files);
}

/** The words for drafts in this language, and which language they are in: English for one without a file. */
export function draftWordsFor(tag: string, all: AllDraftWords): { words: DraftWords; in: string } {
  const own = ofLanguage(tag, all);
  const words = own ?? all.get("en");
  if (!words) throw new Error("The loader lets no folder pass without prompts/draft/en.yaml.");
  return { words, in: own ? tag : "en" };
}

/** All that a model may repeat of it though it should not: every sentence but those a reply is meant to begin with. */
export function instructionsIn({ opening: _, between: __, ...told }: DraftWords): string {
  return textsIn(told).map(wordsOf).join("\n");
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
