// The parts of vLLM's answers that the checks read.

import { z } from "zod";
import type { Answer, Examined } from "./server.ts";

const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), reasoning: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({
    prompt_tokens: z.number(),
    prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
  }),
});

export interface Completed {
  text: string;
  /** What a reasoning parser took out of the text. */
  reasoning: string;
  promptTokens: number;
  /** Null where the server does not say. */
  cached: number | null;
}

/** What a completion holds; null when the answer is none. */
export function completed(answer: Answer): Completed | null {
  const { data } = Completion.safeParse(answer.json);
  const message = data?.choices[0]?.message;
  if (answer.status !== 200 || !data || !message) return null;
  return {
    text: message.content ?? "",
    reasoning: message.reasoning ?? "",
    promptTokens: data.usage.prompt_tokens,
    cached: data.usage.prompt_tokens_details?.cached_tokens ?? null,
  };
}

const Refusal = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) });

/** The server's own words for a refusal, shortened. Our prompts hold no mail, so they may be quoted. */
export function refusal(answer: Answer): string {
  const { data } = Refusal.safeParse(answer.json);
  const said = typeof data?.error === "string" ? data.error : (data?.error.message ?? answer.text);
  return `${answer.status}, ${said.replace(/\s+/g, " ").slice(0, 160) || "without a word"}`;
}

const Models = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      owned_by: z.string().nullish(),
      parent: z.string().nullish(),
      max_model_len: z.number().nullish(),
    }),
  ),
});
export type Served = z.infer<typeof Models>["data"][number];

/** The models a server names; null when the answer is no such list. */
export function models(answer: Answer): Served[] | null {
  return Models.safeParse(answer.json).data?.data ?? null;
}

const Tokens = z.object({ tokens: z.array(z.number()) });

/** The token ids /tokenize gives for a body; null where the route does not answer. */
export async function tokensOf(server: Examined, body: object): Promise<number[] | null> {
  const answer = await server.ask("/tokenize", { body });
  return Tokens.safeParse(answer.json).data?.tokens ?? null;
}
