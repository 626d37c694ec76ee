// What a mail says: by patterns at once, then what only a model can tell, each value with the words it stands on.

import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import type { Engine } from "../engine/engine.ts";
import { Problem } from "../problem.ts";
import { loadPrompt } from "../prompts/template.ts";
import { patternFacts } from "./by-pattern.ts";
import { Copied, verified } from "./copied.ts";

interface Source {
  mail: Mail;
  clean: CleanMail;
  /** The shared half of the prompts on this mail (server/prompts/prefix.ts). */
  prefix: string;
  /** The mail's key, the same for all tasks on it. */
  key: string;
  /** What the patterns found, where that has been worked out already. */
  patterns?: Facts;
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
  const facts = source.patterns ?? patternFacts(source.mail, source.clean);
  const complete = facts.sender && facts.company && facts.problem && facts.products.length > 0;
  if (engine === null || complete || source.clean.text.trim() === "") return facts;
  try {
    const prompt = { shared: source.prefix, task };
    const options = { signal, key: source.key, maxTokens: mostTokens };
    const { value } = await engine.answer(prompt, Copied, options);
    return verified(value, { ...source, facts });
  } catch (thrown) {
    if (isTimeout(signal) || (thrown instanceof Problem && !signal.aborted)) return facts;
    throw thrown;
  }
}

/** Enough for every field at its greatest length in most languages. */
const mostTokens = 220;
const task = loadPrompt("facts").render({});

function isTimeout(signal: AbortSignal): boolean {
  return signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";
}
