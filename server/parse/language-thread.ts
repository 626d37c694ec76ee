// Runs in one thread of its own, the only one that holds the tables for telling languages: the language of a mail, and the guards.

import { languageOf } from "../clean/language.ts";
import { createCheck } from "../guards/check.ts";
import { answered } from "./answered.ts";
import type { ParserPrompts } from "./parser-prompts.ts";

/** What this thread does, as the prompts say. */
export function tasks(prompts: ParserPrompts) {
  return {
    language: answered((texts: string[]) => languageOf(texts)),
    check: answered(createCheck(prompts)),
  };
}
