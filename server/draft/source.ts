// What a draft is written from.

import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import type { Answer, Writer } from "../contract/reply-request.ts";
import type { Profile } from "../prompts/profiles.ts";

export interface DraftSource {
  mail: Mail;
  /** The mail's key for the engine. */
  key: string;
  clean: CleanMail;
  facts: Facts;
  /** What kind of mail it is; its examples come first. */
  category?: string | undefined;
  profile: Profile;
  /** The person who answers, where that is known. */
  writer?: Writer | undefined;
  /** What that person knows about the mail's questions. */
  answers?: Answer[] | undefined;
  /** What that person wants said. */
  instruction?: string | undefined;
  /** The language chosen by hand, as a BCP 47 tag; else the mail's. */
  language?: string | undefined;
}
