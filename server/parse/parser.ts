// Everything that takes a stranger's bytes apart.

import { cleanMail } from "../clean/clean.ts";
import type { Checked } from "../contract/checked.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import { patternFacts } from "../facts/by-pattern.ts";
import { check } from "../guards/check.ts";
import type { GuardSource } from "../guards/guard.ts";

export interface Parser {
  /** What the sender wrote this time. */
  clean(mail: Mail, signal: AbortSignal): Promise<CleanMail>;
  /** What the patterns find in it. */
  facts(mail: Mail, clean: CleanMail, signal: AbortSignal): Promise<Facts>;
  /** What the guards find in a draft. */
  check(source: GuardSource, signal: AbortSignal): Promise<Checked>;
}

export function createParser(): Parser {
  return {
    clean: async (mail) => cleanMail(mail),
    facts: async (mail, clean) => patternFacts(mail, clean),
    check: async (source) => check(source),
  };
}
