// Finds what a mail says: by patterns at once, then by the model what only a model can tell. Each value has its place in the mail.

import { createMemory } from "../async/memory.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import type { Engine, Prompt } from "../engine/engine.ts";
import { Problem } from "../problem.ts";
import type { Prompts } from "../prompts/load.ts";
import { render } from "../prompts/template.ts";
import { Copied, verified } from "./copied.ts";
import { type FactWords, factWordsOf } from "./words.ts";

/** A mail whose facts are wanted: `prefix` renders the shared half of its prompts, and rejects when the engine cannot be asked. */
export interface MailToSearch {
  key: string;
  mail: Mail;
  clean: CleanMail;
  /** What the patterns found in it. */
  patterns: Facts;
  prefix(signal: AbortSignal): Promise<{ text: string }>;
}

export interface FactFinding {
  /** What the patterns found and what the model adds, once a mail. Patterns alone while the engine is away. */
  of(mail: MailToSearch, signal: AbortSignal): Promise<Facts>;
  /** The complete facts of the mail with this key, if they have been found. */
  known(key: string): Facts | undefined;
}

interface Found {
  facts: Facts;
  asked: boolean;
}

/** Looks for what a mail says with the help of this engine. */
export function createFactFinding(parts: {
  engine: Pick<Engine, "answer">;
  prompts: Pick<Prompts, "templates" | "languages">;
}): FactFinding {
  const words = factWordsOf(parts.prompts.languages);
  const task = render(parts.prompts.templates.facts, {});
  // Without the engine there is still what the patterns find. That is not kept, so that the engine is asked the next time.
  const withModel = createMemory<Found>(({ asked }) => asked);

  async function search(wanted: MailToSearch, signal: AbortSignal): Promise<Found> {
    const { mail, clean, patterns, key } = wanted;
    const prefix = await wanted.prefix(signal).catch(() => null);
    signal.throwIfAborted();
    if (prefix === null) return { facts: patterns, asked: false };
    const source = { mail, clean, patterns, prompt: { shared: prefix.text, task }, key, words };
    return { facts: await findFacts(source, parts.engine, signal), asked: true };
  }

  return {
    of: async (mail, signal) => (await withModel.of(mail.key, (until) => search(mail, until), signal)).facts,
    known: (key) => withModel.get(key)?.facts,
  };
}

interface Source {
  mail: Mail;
  clean: CleanMail;
  prompt: Prompt;
  /** The mail's key, the same for all tasks on it. */
  key: string;
  /** What the patterns found. */
  patterns: Facts;
  words: FactWords;
}

/**
 * The facts of a mail. An engine that is away, too slow or of no use leaves what the patterns found;
 * only the caller's own abort is thrown.
 */
export async function findFacts(
  source: Source,
  engine: Pick<Engine, "answer"> | null,
  signal: AbortSignal,
): Promise<Facts> {
  const facts = source.patterns;
  const complete = facts.sender && facts.company && facts.problem && facts.products.length > 0;
  if (engine === null || complete || source.clean.text.trim() === "") return facts;
  try {
    const options = { signal, key: source.key, maxTokens: mostTokens };
    const { value } = await engine.answer(source.prompt, Copied, options);
    return verified(value, { ...source, facts });
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof Problem) return facts;
    throw thrown;
  }
}

/** Enough for all fields at their longest in most languages. */
const mostTokens = 220;
