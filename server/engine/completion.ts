// What we read of a completion that comes as a whole. A field of another form counts as one that is not there.

import { z } from "zod";
import { usageOf } from "./call.ts";
import type { Usage } from "./engine.ts";

export interface Completion {
  text: string;
  /** `finish_reason`. */
  end: string | null;
  /** The likeliest first tokens; null where the server shows none. */
  top: TopToken[] | null;
  usage: Usage;
}

export interface TopToken {
  token: string;
  /** Never above 0, which is certainty. */
  logprob: number;
}

const TopTokens = z.array(z.object({ token: z.string(), logprob: z.number() }));
const First = z.tuple([z.object({ top_logprobs: TopTokens })]).rest(z.unknown());
const Choice = z.object({
  message: z.object({ content: z.string().nullish().catch(null) }).catch({ content: null }),
  finish_reason: z.string().nullish().catch(null),
  logprobs: z.object({ content: First }).nullish().catch(null),
});
const Answer = z.object({ choices: z.tuple([Choice]).rest(z.unknown()), usage: z.unknown().optional() });

/** The parts of an answer to /v1/chat/completions, or null when it is no completion. */
export function completionOf(answer: unknown): Completion | null {
  const { data } = Answer.safeParse(answer);
  if (!data) return null;
  const [{ message, finish_reason, logprobs }] = data.choices;
  const top = logprobs?.content[0].top_logprobs;
  return {
    text: message.content ?? "",
    end: finish_reason ?? null,
    top: top?.map(({ token, logprob }) => ({ token, logprob: Math.min(0, logprob) })) ?? null,
    usage: usageOf(data.usage),
  };
}
