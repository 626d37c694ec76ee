// Runs in threads of its own: takes a stranger's bytes apart. It knows nothing of languages' tables, so that several such threads cost
// little.

import { parseMessage } from "../clean/mime.ts";
import { phrasesOf } from "../clean/phrases.ts";
import { takeApart } from "../clean/take-apart.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";
import { patternFacts } from "../facts/by-pattern.ts";
import { factWordsOf } from "../facts/words.ts";
import { answered } from "./answered.ts";
import type { ParserPrompts } from "./parser-prompts.ts";

/** What these threads do, as the prompts say. They are called by name (threads.ts). */
export function tasks({ languages }: ParserPrompts) {
  const phrases = phrasesOf(languages);
  const words = factWordsOf(languages, phrases);
  return {
    message: answered((bytes: Uint8Array) => parseMessage(bytes)),
    apart: answered((mail: Mail) => takeApart(mail, phrases)),
    facts: answered(({ mail, clean }: { mail: Mail; clean: CleanMail }) => patternFacts(mail, clean, words)),
  };
}
