// Writes the reply. Its task follows the mail in the prompt, which the engine has read for the other tasks already, and the text is
// streamed.

import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import { type Engine, nothingWritten, type Written } from "../engine/engine.ts";
import { Problem } from "../problem.ts";
import { type Languages, languageFor, languageName } from "../prompts/languages.ts";
import type { Prompts } from "../prompts/load.ts";
import type { Profile } from "../prompts/profiles.ts";
import { render } from "../prompts/template.ts";
import { openingFilter, openingsOf } from "./opening.ts";
import { signatureFor } from "./signature.ts";

/** What each length means to the model, in words and in tokens; prefix.ts keeps room for the longest. */
const lengths = {
  short: { sentence: "Use at most 60 words.", maxTokens: 250 },
  medium: { sentence: "Use about 120 words in short paragraphs.", maxTokens: 450 },
  long: { sentence: "Use about 220 words in short paragraphs.", maxTokens: 800 },
} as const;

export interface DraftSource {
  /** The shared half of the prompt, and the mail's key for the engine's cache. */
  prefix: string;
  key: string;
  clean: Pick<CleanMail, "language">;
  facts: Pick<Facts, "questions" | "sender"> | null;
  profile: Profile;
  /** What the person at the pane wants said. */
  instruction?: string | undefined;
  /** The language chosen by hand, as a BCP 47 tag; else the mail's. */
  language?: string | undefined;
}

/** Streams the reply, without the opening that a small model puts before it, and with the profile's signature at the end. Throws Problem, or the signal's reason. */
export type Drafting = (source: DraftSource, signal: AbortSignal) => AsyncGenerator<string, Written>;

/** Writes drafts as the prompts say. */
export function createDrafting(parts: {
  engine: Pick<Engine, "write">;
  prompts: Pick<Prompts, "templates" | "languages">;
}): Drafting {
  const { engine, prompts } = parts;
  const openings = openingsOf(prompts.languages);
  return async function* draft(source, signal) {
    const language = source.language ?? source.clean.language;
    const { temperature, length, model } = source.profile;
    const pieces = engine.write(
      { shared: source.prefix, task: task(source, language, prompts) },
      { temperature, maxTokens: lengths[length].maxTokens, model },
      { signal, key: source.key },
    );
    const filter = openingFilter(openings);
    const written = yield* through(pieces, filter.push);
    const rest = filter.end();
    if (rest !== "") yield rest;
    const signature = signatureFor(source.profile, language);
    if (signature !== "" && !written.cutOff) yield `\n\n${signature}`;
    // All of a short draft may be here when it is stopped: what ends as written would be taken for whole, and checked.
    signal.throwIfAborted();
    return written;
  };
}

/** Each piece as `change` makes it, and the engine's return value. A consumer that stops early stops the engine. */
async function* through(
  pieces: AsyncGenerator<string, Written>,
  change: (piece: string) => string,
): AsyncGenerator<string, Written> {
  let next = await pieces.next();
  try {
    for (; !next.done; next = await pieces.next()) {
      const text = change(next.value);
      if (text !== "") yield text;
    }
    return next.value;
  } finally {
    if (!next.done) await pieces.return(nothingWritten);
  }
}

function task(
  source: DraftSource,
  language: string,
  { templates, languages }: Pick<Prompts, "templates" | "languages">,
): string {
  const { profile, facts } = source;
  const questions = facts?.questions.map((question) => oneLine(question.words)).join(" ") ?? "";
  return render(templates.draft, {
    role: profile.role.trim(),
    tone: `${profile.tone.trim()} ${languageFor(language, languages)?.tone ?? ""}`.trim(),
    language: nameOfLanguage(language, languages),
    length: lengths[profile.length].sentence,
    questions,
    instruction: (source.instruction ?? "").trim(),
    knowledge: profile.knowledge.trim(),
    name: oneLine(facts?.sender?.value ?? "") || "the sender",
  });
}

/** A stranger's words on one line of bounded length, so that they cannot pass for a line of ours. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim().slice(0, 300);
}

/** "zh-Hans" -> "Simplified Chinese". Throws Problem("bad-request") for anything but a language code. */
function nameOfLanguage(tag: string, languages: Languages): string {
  if (tag === "und" || tag === "") return "the language of the mail";
  try {
    Intl.getCanonicalLocales(tag);
  } catch (cause) {
    throw new Problem(
      "bad-request",
      `Cannot write in the language "${tag.slice(0, 40)}": it is no language code. Use one like en, de or zh-Hans.`,
      cause,
    );
  }
  return languageName(tag, languages);
}
