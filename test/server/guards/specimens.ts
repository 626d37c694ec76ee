// A mail with all that a guard is given; each test changes what it is about.

import type { Finding } from "../../../server/contract/checked.ts";
import type { GuardSource } from "../../../server/guards/guard.ts";
import { chooseProfile } from "../../../server/prompts/profiles.ts";
import { check, prompts } from "../../support/shipped.ts";

const profile = chooseProfile({}, prompts.profiles);

export function sourceFor(
  draft: string,
  about: { mail?: string; from?: string; language?: string; change?: Partial<GuardSource> } = {},
): GuardSource {
  const {
    mail = "Hello,\n\nwhen do we meet?\n\nAnna Fischer",
    from = "Anna Fischer",
    language = "und",
    change,
  } = about;
  return {
    draft,
    mail: {
      subject: "A question",
      from: { name: from, address: "anna@fischer-optics.example" },
      to: [{ name: "Service", address: "service@ours.example" }],
      cc: [],
      attachments: [],
      text: mail,
    },
    clean: {
      subject: "A question",
      text: mail,
      thread: [],
      signature: "",
      disclaimer: "",
      hidden: [],
      language,
      direction: "ltr",
      truncated: false,
    },
    profile,
    language,
    cutOff: false,
    ...change,
  };
}

/** What one guard says about a draft. */
export function saidBy(guard: string, source: GuardSource): Finding[] {
  return check(source).findings.filter((finding) => finding.guard === guard);
}
