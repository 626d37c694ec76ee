// Opens one mail to be worked on: settles what was asked for it, and what its sender wrote.

import { createHash } from "node:crypto";
import type { Mail } from "../contract/mail.ts";
import type { MailRequest } from "../contract/reply-request.ts";
import { Problem } from "../problem.ts";
import { allowCategory, chooseSet } from "../prompts/categories.ts";
import { chooseProfile, type Profile } from "../prompts/profiles.ts";
import type { Caller } from "./caller.ts";
import type { Opened } from "./opened.ts";
import type { Services } from "./services.ts";

/** Who asks, what the server has for it, and the signal that ends the work. */
export interface Asking {
  services: Services;
  caller: Caller;
  signal: AbortSignal;
}

/** Settles what was asked and cleans the mail. Throws Problem("unknown-choice"), or Problem("no-text") when there is nothing to read. */
export async function openMail(request: MailRequest, { services, caller, signal }: Asking): Promise<Opened> {
  const { categorySet, category, profile, instruction, language, writer, answers, draft, ...mail } = request;
  const options = { categorySet, category, profile, instruction, language, writer, answers, draft };
  const set = chooseSet(services.sets, { categorySet, mailbox: mail.mailbox, setting: services.usualSet });
  allowCategory(set, category);
  chooseProfile({ byHand: profile }, services.profiles);
  const key = keyOf(mail, set.id, caller.rights);
  const { clean, patterns } = await services.apart(mail, key, signal);
  const thread = clean.thread.map((quoted) => quoted.text).join("");
  if (`${clean.subject}${clean.text}${thread}`.trim() === "")
    throw new Problem(
      "no-text",
      "Cannot work on this mail: it has neither a subject nor text that a person can see. Open a mail that says something.",
    );
  return { mail, options, clean, patterns, set, key };
}

/** The mail as triage and facts take it. */
export function withPrefix(opened: Opened, { services }: Asking) {
  return { ...opened, prefix: (signal: AbortSignal) => services.prefixes(opened, signal) };
}

/** The profile for this mail: by hand, by mailbox, by category, or the default. A person's category counts before the triage's. */
export function profileOf(
  { mail, options }: Opened,
  category: string | undefined,
  { profiles }: Services,
): Profile {
  return chooseProfile(
    { byHand: options.profile, mailbox: mail.mailbox, category: options.category ?? category },
    profiles,
  );
}

/** The bodies are hashed as they are: written as JSON first, 2 MB of line ends would hold up everybody for 5 ms. */
function keyOf({ html, text, ...mail }: Mail, ...choices: string[]): string {
  const hash = createHash("sha256").update(JSON.stringify([mail, choices, html?.length, text?.length]));
  for (const body of [html, text]) if (body !== undefined) hash.update(body);
  return hash.digest("base64url").slice(0, 43);
}
