// A model without a chat template cannot be asked through /v1/chat/completions.

import { completed, refusal } from "./answers.ts";
import { type Found, ok, wrong } from "./finding.ts";
import { modelNamed } from "./model.ts";
import type { Examined } from "./server.ts";

/** By one chat of one token. */
export async function template(server: Examined): Promise<Found[]> {
  const { model } = await modelNamed(server);
  const answer = await server.chat(model, {});
  if (completed(answer)) return [ok("the chat template works")];
  const missing = /chat template/i.test(answer.text);
  return [
    wrong({
      found: missing ? "the model has no chat template" : `a chat is refused (${refusal(answer)})`,
      why: "every task is a chat message",
      fix: missing
        ? "serve the model's Instruct or Chat form, or give --chat-template FILE"
        : "see vLLM's own log for the reason",
    }),
  ];
}
