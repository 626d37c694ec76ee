// Mails as drafts are written from them, and an engine that only records what it is asked.

import { Mail } from "../../../server/contract/mail.ts";
import type { DraftSource } from "../../../server/draft/source.ts";
import type { Abilities, Engine, Message, WriteSettings, Written } from "../../../server/engine/engine.ts";
import { chooseProfile } from "../../../server/prompts/profiles.ts";
import { cleanMail, patternFacts, prompts } from "../../support/shipped.ts";

export const usage = { prompt: 10, cached: 8, completion: 5 };

type Given = Partial<Omit<DraftSource, "mail">> & {
  from?: string;
  subject?: string;
  text: string;
  mailbox?: string;
};

/** A draft's source for a mail of this text, as the server makes it. */
export function sourceOf({
  from = "Anna Fischer",
  subject = "Lamps",
  text,
  mailbox,
  ...more
}: Given): DraftSource {
  const mail = Mail.parse({
    subject,
    from: { name: from, address: "them@example.com" },
    to: [{ name: "Service", address: "service@ours.example" }],
    date: "2026-11-26T09:00:00Z",
    text,
    mailbox,
  });
  const clean = cleanMail(mail);
  const profile = chooseProfile({}, prompts.profiles);
  return { mail, key: "one", clean, facts: patternFacts(mail, clean), profile, ...more };
}

interface Seen {
  asked?: { messages: Message[]; settings: WriteSettings };
  ended: boolean;
  counted: number;
}

/** It counts a token for each character, so that what fits is easily told. */
export function recording(pieces: string[], about: { cutOff?: boolean; contextTokens?: number } = {}) {
  const { cutOff = false, contextTokens = 8_192 } = about;
  const seen: Seen = { ended: false, counted: 0 };
  const engine: Pick<Engine, "write" | "abilities" | "countTokens"> = {
    abilities: () => ({ contextTokens }) as Abilities,
    countTokens: async (text) => {
      seen.counted++;
      return text.length;
    },
    async *write(messages, settings): AsyncGenerator<string, Written> {
      seen.asked = { messages, settings };
      try {
        yield* pieces;
        return { cutOff, usage };
      } finally {
        seen.ended = true;
      }
    },
  };
  return { engine, seen };
}
