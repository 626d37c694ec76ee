// Runs in threads of its own: everything that looks at a stranger's bytes, and at what a model wrote. Only here are the tables for
// telling languages loaded (50 MB), so the thread that serves has none.

import { cleanMail } from "../clean/clean.ts";
import { parseMessage } from "../clean/mime.ts";
import { phrasesOf } from "../clean/phrases.ts";
import { Mail } from "../contract/mail.ts";
import { patternFacts } from "../facts/by-pattern.ts";
import { factWordsOf } from "../facts/words.ts";
import { createChecks } from "../guards/check.ts";
import { chooseProfile } from "../prompts/profiles.ts";
import { answered } from "./answered.ts";
import type { Apart } from "./apart.ts";
import type { ParserPrompts } from "./parser-prompts.ts";

/** What these threads do, as the prompts say. They are called by name (threads.ts). */
export function tasks(prompts: ParserPrompts) {
  const { languages } = prompts;
  const phrases = phrasesOf(languages);
  const words = factWordsOf(languages, phrases);
  const checks = createChecks(prompts);
  const takeApart = (mail: Mail): Apart => {
    const clean = cleanMail(mail, phrases);
    return { clean, patterns: patternFacts(mail, clean, words) };
  };
  // What is built at the first use takes half a second, which would count as the first mail's and the first draft's time.
  const mail = Mail.parse(firstMail);
  const { clean } = takeApart(mail);
  const profile = chooseProfile({}, prompts.profiles);
  checks.check({ draft: firstDraft, mail, clean, profile, language: "en", cutOff: false });
  return {
    message: answered((bytes: Uint8Array) => parseMessage(bytes)),
    // One errand for both: handing one over costs the thread that serves about as much as the patterns take.
    apart: answered(takeApart),
    check: answered(checks.check),
    watch: answered(checks.watch),
  };
}

const firstMail = {
  subject: "Order 1",
  from: { name: "Ann Lee" },
  text: "Where is my order?\n\nKind regards\nAnn Lee",
};
const firstDraft = "Dear Ann Lee,\n\nWe are looking into this and will write to you.\n\nKind regards";
