import { z } from "zod";

/** Why a guard speaks up: one name for each sentence, so that a client can put the sentence in its own language. */
export const FindingRule = z.enum([
  "could-not-run",
  "no-text",
  "not-filled-in",
  "invisible-marks",
  "look-alike-letters",
  "promise",
  "promise-asked-for",
  "unknown-web-address",
  "unknown-email-address",
  "unknown-phone",
  "unknown-account",
  "account-of-the-mail",
  "unknown-amount",
  "other-currency",
  "unknown-percentage",
  "unknown-reference",
  "about-the-model",
  "about-the-text",
  "insult",
  "from-an-example",
  "wrong-language",
  "repeated",
  "echo",
  "wrong-addressee",
  "wrong-title",
  "greets-us",
  "greets-company",
  "no-greeting",
  "senders-voice",
  "introduced-as-sender",
  "signed-as-sender",
  "markup",
  "too-long",
  "cut-off",
  "breaks-off",
  "answers-nothing",
  "unknown-detail",
]);
export type FindingRule = z.infer<typeof FindingRule>;

/** The values a finding's sentence names. Which of them are given depends on the rule; most rules have none. */
export const FindingParameters = z
  .object({
    currency: z.string().describe("other-currency: the currency in the draft, as in ISO 4217"),
    found: z.string().describe("wrong-language: the language of the words"),
    expected: z.string().describe("wrong-language: the language the reply should be in"),
    kilobytes: z.number().int().describe("too-long: the size of the draft"),
    promise: z.string().describe("promise, promise-asked-for: its kind, as in prompts/promises/"),
    profile: z.string().describe("promise, promise-asked-for: the name of the profile"),
  })
  .partial();
export type FindingParameters = z.infer<typeof FindingParameters>;
