// The half of the prompt that all tasks on one mail share, rendered once: what the sender wrote, then the thread, newest first, cut to fit
// the engine's context with room for the task and the answer.

import type { CleanMail } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";
import type { Engine } from "../engine/engine.ts";
import { render } from "./template.ts";
import type { Templates } from "./templates.ts";

/** Tokens kept free for the tasks' instructions, the task itself, the chat template and the longest answer. */
const roomForTaskAndAnswer = 1_650;
/** No text has more characters to a token. Cutting by characters first keeps counting cheap for a huge mail. */
const mostCharactersPerToken = 8;

/**
 * The shared half of the prompt. `about` is the organisation's own text (trusted), `options` the categories with their letters.
 * Throws Problem when the engine cannot be asked.
 */
export async function renderPrefix(
  source: {
    templates: Pick<Templates, "tasks" | "mail" | "thread">;
    mail: Mail;
    clean: Omit<CleanMail, "language">;
    about: string;
    options: string;
  },
  engine: Pick<Engine, "abilities" | "countTokens">,
  signal: AbortSignal,
): Promise<string> {
  const { templates } = source;
  const budget = Math.max(256, engine.abilities().contextTokens - roomForTaskAndAnswer);
  const text = await cut(source.clean.text, Math.floor(budget * 0.7), engine, signal);
  const quoted = source.clean.thread
    .map((mail) => `From: ${mail.from}\nDate: ${mail.date}\n\n${mail.text}`)
    .join("\n\n");
  // A token is at least one byte, so when both fit by bytes, no tokens need be counted.
  const fits = quoted === "" || Buffer.byteLength(text) + Buffer.byteLength(quoted) <= budget - 200;
  const spent = fits ? 0 : await engine.countTokens(text, signal);
  const thread = fits ? quoted : await cut(quoted, Math.max(0, budget - spent - 200), engine, signal);
  return render(templates.mail, {
    tasks: render(templates.tasks, { options: source.options }),
    about: source.about,
    from: `${source.mail.from.name} <${source.mail.from.address}>`.slice(0, 300),
    date: source.mail.date ?? "",
    subject: source.clean.subject.slice(0, 500),
    text,
    signature: source.clean.signature.slice(0, 600),
    // Left out when empty: a small model copies empty tags.
    thread: thread === "" ? "" : render(templates.thread, { thread }),
  });
}

/** The beginning of `text`, at most `tokens` long, ending at the end of a line where one is near. */
async function cut(
  text: string,
  tokens: number,
  engine: Pick<Engine, "countTokens">,
  signal: AbortSignal,
): Promise<string> {
  let kept = text.slice(0, tokens * mostCharactersPerToken);
  for (let round = 0; round < 4 && kept !== ""; round++) {
    // A token is at least one byte, so a text of no more bytes than tokens allowed needs no counting.
    if (Buffer.byteLength(kept) <= tokens) return kept;
    const counted = await engine.countTokens(kept, signal);
    if (counted <= tokens) return kept;
    kept = kept.slice(0, Math.floor((kept.length * tokens * 0.95) / counted));
    const lineEnd = kept.lastIndexOf("\n");
    if (lineEnd > kept.length * 0.8) kept = kept.slice(0, lineEnd);
  }
  return kept;
}
