// Rewrites a draft that is there: shorter, warmer, in another language. What a person typed into it stays.

import type { CleanMail } from "../contract/clean-mail.ts";
import type { Change } from "../contract/refine-request.ts";
import type { Engine, Written } from "../engine/engine.ts";
import { languageFor } from "../prompts/languages.ts";
import type { Prompts } from "../prompts/load.ts";
import type { Profile } from "../prompts/profiles.ts";
import { render } from "../prompts/template.ts";
import { openingsOf, withoutOpening } from "./opening.ts";
import { writtenName } from "./written.ts";

export interface RefineSource {
  key: string;
  clean: Pick<CleanMail, "subject" | "text">;
  draft: string;
  change: Change;
  /** The person's own words for `own-words`. */
  wish?: string | undefined;
  /** Sentences that stay word for word. */
  keep: string[];
  profile: Profile;
  /** The language to write in. */
  language: string;
}

/** Streams the rewritten draft. Throws Problem, or the signal's reason. */
export type Refining = (source: RefineSource, signal: AbortSignal) => AsyncGenerator<string, Written>;

const changes: Record<Change, string> = {
  shorter: "Make it about half as long: leave out what the reader can do without.",
  longer: "Make it somewhat longer: say the same with more explanation, and no new facts.",
  warmer: "Make it warmer and friendlier, without exaggeration.",
  "more-formal": "Make it more formal and polite.",
  decline: "Turn it into a polite refusal of what the mail asks for, with thanks and without excuses.",
  ask: "Ask in it for what is missing in the mail to answer it: at most three things.",
  language: "Translate it: the meaning stays exactly the same.",
  "own-words": "",
};

/** Of the mail as much as says what it is about. */
const mostOfMail = 2_000;
/** A draft of the most characters a request may have is at most as long as this, even when it is made longer. */
const maxTokens = 1_000;

/** Rewrites drafts as prompts/refine.md says. */
export function createRefining(parts: {
  engine: Pick<Engine, "write">;
  prompts: Pick<Prompts, "templates" | "languages">;
}): Refining {
  const { templates, languages } = parts.prompts;
  const openings = openingsOf(languages);
  return (source, signal) => {
    const { profile, language, clean, draft, change, wish, keep, key } = source;
    const task = render(templates.refine, {
      mail: `${clean.subject}\n\n${clean.text}`.trim().slice(0, mostOfMail),
      draft,
      language: writtenName(language, "en") ?? "the language of the mail",
      tone: languageFor(language, languages)?.tone ?? "",
      change: changes[change],
      wish: wish ? `Change it as this says: ${wish}\n` : "",
      keep: keep.length > 0 ? `Keep these sentences word for word: ${keep.join(" ")}\n` : "",
    });
    const { temperature, model } = profile;
    const pieces = parts.engine.write(
      [{ role: "user", content: task }],
      { temperature, maxTokens, model },
      { signal, key },
    );
    return withoutOpening(pieces, openings);
  };
}
