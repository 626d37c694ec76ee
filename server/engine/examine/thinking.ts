// Whether a model that can think aloud obeys the switch that Mailwright sends.

import { completed, tokensOf } from "./answers.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import { modelNamed } from "./model.ts";
import type { Examined } from "./server.ts";

const off = { chat_template_kwargs: { enable_thinking: false } };
const on = { chat_template_kwargs: { enable_thinking: true } };
const messages = [{ role: "user", content: "Is water wet? Answer with one word." }];
/** A thought begins within so many tokens or not at all. */
const firstTokens = 24;

/** By the first words of an answer, and by the prompt the template makes with the switch on, off and left out. */
export async function thinking(server: Examined): Promise<Found[]> {
  const { model } = await modelNamed(server);
  const answer = completed(await server.chat(model, { messages, max_tokens: firstTokens, ...off }));
  if (answer && (answer.text.includes("<think>") || answer.reasoning !== ""))
    return [
      wrong({
        found: "the model thinks aloud although it is told not to",
        why: "a category is one token and a person waits for the first word; thoughts would be read as the answer",
        fix: "serve a model with the switch enable_thinking (Qwen3) or one that does not think (an Instruct of 2507, Qwen2.5)",
      }),
    ];
  const rendered = await Promise.all([off, on, {}].map((kwargs) => tokens(server, model, kwargs)));
  const [without, loud, usual] = rendered;
  if (!without || !loud) return [ok("the model's first words are no thoughts")];
  if (without === loud) return [ok("the chat template has no thinking switch, and the model does not think")];
  if (usual === without) return [ok("the thinking switch is obeyed, and off by default")];
  return [
    look({
      found: "the thinking switch is obeyed, but thinking is on for whoever does not send it",
      why: "Mailwright sends it; other users of this server would wait for thoughts in front of your mails",
      fix: `--default-chat-template-kwargs '{"enable_thinking": false}'`,
    }),
  ];
}

/** The prompt as the template makes it, as one string to compare. */
async function tokens(server: Examined, model: string, kwargs: object): Promise<string | null> {
  return (await tokensOf(server, { model, messages, ...kwargs }))?.join(" ") ?? null;
}
