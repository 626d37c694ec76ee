// The ways servers differ in: how an answer is begun, how labels are read, how JSON is forced; and how each way is recognised.

import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import type { Completion } from "./completion.ts";
import type { Abilities } from "./engine.ts";
import type { LabelWay, Prefill } from "./known.ts";

/** Sends fields; null when the server refuses them, or answers with what is no completion. */
export type Attempt = (fields: Record<string, unknown>) => Promise<Completion | null>;

export const question: ChatCompletionMessageParam[] = [
  { role: "user", content: "Is water wet? A: yes B: no. Answer with one letter." },
];

/** The messages with the answer's first word given, so that the next token is the label itself and not "Sure". */
export function prefillFields(
  prefill: Prefill,
  messages: ChatCompletionMessageParam[],
  begun = "Answer:",
): Record<string, unknown> & { messages: ChatCompletionMessageParam[] } {
  if (prefill === "none") return { messages };
  return {
    messages: [...messages, { role: "assistant", content: begun }],
    continue_final_message: true,
    add_generation_prompt: false,
  };
}

/** "Answer:" is two or three tokens; a server that closes the message and opens another adds five more. */
export function continues(prefilled: Completion | null, plain: Completion): boolean {
  if (!prefilled || plain.usage.prompt === 0) return false;
  const added = prefilled.usage.prompt - plain.usage.prompt;
  return added >= 1 && added <= 4;
}

/** Longer than what a template says where nobody says anything ("You are Qwen, created by Alibaba Cloud."). */
const system: ChatCompletionMessageParam = {
  role: "system",
  content:
    "You answer questions about water, which may be wet or dry, with one letter and no other word. ".repeat(
      3,
    ),
};

/** Whether a system message is taken and heard: some templates refuse it, and some leave it out without a word. */
export async function probeSystem(attempt: Attempt, plain: Completion): Promise<boolean> {
  const heard = await attempt({ messages: [system, ...question], max_tokens: 1 });
  return heard !== null && heard.usage.prompt > plain.usage.prompt;
}

/** By token ids asked for where the answer really holds them, else by the longest list of likeliest tokens it gives. */
export async function probeLabels(attempt: Attempt, id: number | undefined): Promise<LabelWay> {
  if (id !== undefined) {
    const asked = { logprob_token_ids: [id], return_tokens_as_token_ids: true };
    const answer = await attempt({ messages: question, max_tokens: 1, logprobs: true, ...asked });
    if (topTokens(answer).includes(`token_id:${id}`)) return { labels: "token-ids", topLogprobs: 0 };
  }
  for (const topLogprobs of [1_000, 20, 5]) {
    const answer = await attempt({
      messages: question,
      max_tokens: 1,
      logprobs: true,
      top_logprobs: topLogprobs,
    });
    if (topTokens(answer).length > 1) return { labels: "top-logprobs", topLogprobs };
  }
  return { labels: "none", topLogprobs: 0 };
}

function topTokens(answer: Completion | null): string[] {
  return answer?.top?.map(({ token }) => token) ?? [];
}

/** No model answers "Say hello." with this by itself. */
const improbable = {
  type: "object",
  properties: { wet: { enum: ["mailwright"] } },
  required: ["wet"],
  additionalProperties: false,
};

/** Two spellings of the same wish; the answer shows which one is obeyed. */
export async function probeStructured(attempt: Attempt): Promise<Abilities["structured"]> {
  for (const way of ["response_format", "structured_outputs"] as const) {
    const answer = await attempt({
      messages: question,
      max_tokens: 40,
      ...structuredFields(way, improbable),
    });
    if (/^\s*\{\s*"wet"\s*:\s*"mailwright"/.test(answer?.text ?? "")) return way;
  }
  return "none";
}

/** How this server is told to obey a JSON schema. */
export function structuredFields(way: Abilities["structured"], schema: object): Record<string, unknown> {
  if (way === "structured_outputs") return { structured_outputs: { json: schema } };
  if (way === "none") return {};
  return { response_format: { type: "json_schema", json_schema: { name: "answer", schema, strict: true } } };
}
