import { type Replies, repliesFor } from "../prompts/replies.ts";
import { filled } from "../prompts/sentence.ts";
import { nameToGreet } from "./assisted/name.ts";
import type { DraftSource } from "./source.ts";

/** How a reply in this language greets, as an assisted one does: by name where the mail gives one. "" where there are no sentences for it. */
export function greetingFor(source: DraftSource, language: string, replies: Replies): string {
  const sentences = repliesFor(language, replies);
  if (!sentences) return "";
  const { greeting, titles } = sentences;
  const name = nameToGreet({ ...source, language }, titles);
  return name === null ? greeting.unnamed : filled(greeting.named, { name });
}
