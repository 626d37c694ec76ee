import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";

/** A mail taken apart, and what the patterns find in it. */
export interface Apart {
  clean: CleanMail;
  patterns: Facts;
}
