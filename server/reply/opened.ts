import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import type { ReplyOptions } from "../contract/reply-request.ts";
import type { CategorySet } from "../prompts/categories.ts";

export interface Opened {
  mail: Mail;
  options: ReplyOptions;
  clean: CleanMail;
  /** What the patterns find in it. */
  patterns: Facts;
  set: CategorySet;
  /** Equal for the same mail, set and rights; the mail cannot be read from it. */
  key: string;
}
