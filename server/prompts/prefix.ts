// The half of the prompt that the read and the facts of one mail share, rendered once: what the sender wrote, then the thread, newest
// first, cut to fit the engine's context with room for the task and the answer.

import type { CleanMail } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";
import type { Engine } from "../engine/engine.ts";
import { cutMail } from "./cut.ts";
import { render } from "./template.ts";
import type { Templates } from "./templates.ts";

/** Tokens kept free for the tasks' instructions with twenty categories, the task itself, the chat template and the longest answer. */
const roomForTaskAndAnswer = 1_650;

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
  const { templates, clean } = source;
  const tokens = Math.max(256, engine.abilities().contextTokens - roomForTaskAndAnswer);
  const { text, thread } = await cutMail(
    { text: clean.text, thread: threadOf(clean), tokens },
    engine,
    signal,
  );
  return render(templates.mail, {
    tasks: render(templates.tasks, { options: source.options }),
    about: source.about,
    from: `${source.mail.from.name} <${source.mail.from.address}>`.slice(0, 300),
    date: source.mail.date ?? "",
    subject: clean.subject.slice(0, 500),
    text,
    signature: clean.signature.slice(0, 600),
    thread: renderThread(thread, templates),
  });
}

/** The quoted mails below a mail, newest first. */
export function threadOf({ thread }: Pick<CleanMail, "thread">): string {
  return thread.map((mail) => `From: ${mail.from}\nDate: ${mail.date}\n\n${mail.text}`).join("\n\n");
}

/** The thread in its tags. Left out when empty: a small model copies empty tags. */
export function renderThread(thread: string, templates: Pick<Templates, "thread">): string {
  return thread === "" ? "" : render(templates.thread, { thread });
}
