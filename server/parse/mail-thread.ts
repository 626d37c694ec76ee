// Runs in threads of its own: takes a stranger's bytes apart. What it exports is called by name (threads.ts). It knows nothing of
// languages' tables, so that several such threads cost little.

import { parseMessage } from "../clean/mime.ts";
import { takeApart } from "../clean/take-apart.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";
import { patternFacts } from "../facts/by-pattern.ts";
import { answered } from "./answered.ts";

export const message = answered((bytes: Uint8Array) => parseMessage(bytes));
export const apart = answered((mail: Mail) => takeApart(mail));
export const facts = answered(({ mail, clean }: { mail: Mail; clean: CleanMail }) =>
  patternFacts(mail, clean),
);
