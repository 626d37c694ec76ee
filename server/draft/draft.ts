// Writes the reply, streamed. It has a prompt of its own (conversation.ts), which begins with what is the same for all mails.

import type { Engine, Written } from "../engine/engine.ts";
import type { Prompts } from "../prompts/load.ts";
import { conversationFor } from "./conversation.ts";
import { openingsOf, withoutOpening } from "./opening.ts";
import { signatureFor } from "./signature.ts";
import type { DraftSource } from "./source.ts";

/** What each length comes to in tokens, in the languages that take most. */
const answerTokens = { short: 250, medium: 450, long: 800 } as const;

/** Streams the reply, without the opening that a small model puts before it, and with the profile's signature at the end. Throws Problem, or the signal's reason. */
export type Drafting = (source: DraftSource, signal: AbortSignal) => AsyncGenerator<string, Written>;

/** Writes drafts as the prompts say. */
export function createDrafting(parts: {
  engine: Pick<Engine, "write" | "abilities" | "countTokens">;
  prompts: Pick<Prompts, "templates" | "languages" | "replies" | "draftWords" | "examples">;
  now?: () => Date;
}): Drafting {
  const { engine, prompts, now = () => new Date() } = parts;
  const openings = openingsOf(prompts.languages);
  return async function* draft(source, signal) {
    const { temperature, length, model } = source.profile;
    const maxTokens = answerTokens[length];
    const about = { prompts, engine, now: now(), answerTokens: maxTokens };
    const { messages, begun } = await conversationFor(source, about, signal);
    const pieces = engine.write(
      messages,
      { temperature, maxTokens, model, begun },
      { signal, key: source.key },
    );
    const written = yield* withoutOpening(pieces, openings);
    const signature = signatureFor(source.profile, source.language ?? source.clean.language);
    if (signature !== "" && !written.cutOff) yield `\n\n${signature}`;
    // All of a short draft may be here when it is stopped: what ends as written would be taken for whole, and checked.
    signal.throwIfAborted();
    return written;
  };
}
