// Runs in threads of its own: everything that looks at a stranger's bytes, and at what a model wrote. Only here are the tables for
// telling languages loaded (50 MB), so the thread that serves has none.

import { cleanMail } from "../clean/clean.ts";
import { parseMessage } from "../clean/mime.ts";
import { phrasesOf } from "../clean/phrases.ts";
import type { Mail } from "../contract/mail.ts";
import { patternFacts } from "../facts/by-pattern.ts";
import { factWordsOf } from "../facts/words.ts";
import { createChecks } from "../guards/check.ts";
import { answered } from "./answered.ts";
import type { Apart } from "./apart.ts";
import type { ParserPrompts } from "./parser-prompts.ts";

/** What these threads do, as the prompts say. They are called by name (threads.ts). */
export function tasks(prompts: ParserPrompts) {
  const { languages } = prompts;
  const phrases = phrasesOf(languages);
  const words = factWordsOf(languages, phrases);
  const checks = createChecks(prompts);
  return {
    message: answered((bytes: Uint8Array) => parseMessage(bytes)),
    // One errand for both: handing one over costs the thread that serves about as much as the patterns take.
    apart: answered((mail: Mail): Apart => {
      const clean = cleanMail(mail, phrases);
      return { clean, patterns: patternFacts(mail, clean, words) };
    }),
    check: answered(checks.check),
    watch: answered(checks.watch),
  };
}
