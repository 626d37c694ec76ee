// Runs in one thread of its own, the only one that holds the tables for telling languages: the language of a mail, and the guards.

import { languageOf } from "../clean/language.ts";
import { check as checkDraft } from "../guards/check.ts";
import type { GuardSource } from "../guards/guard.ts";
import { answered } from "./answered.ts";

export const language = answered((texts: string[]) => languageOf(texts));
export const check = answered((source: GuardSource) => checkDraft(source));
