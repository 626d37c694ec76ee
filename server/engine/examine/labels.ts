// How a category's probabilities can be had.

import { type Found, look, ok, wrong } from "./finding.ts";
import type { Examined } from "./server.ts";

/** By the probe that Mailwright itself makes at its start. */
export async function labels(server: Examined): Promise<Found[]> {
  const found = (await server.abilities()).labels;
  if (found === "token-ids") return [ok("label probabilities come by token id (logprob_token_ids)")];
  if (found === "top-logprobs")
    return [
      look({
        found: "label probabilities come only from the likeliest tokens (top_logprobs)",
        why: "an unlikely label is missing from that list, and its probability has to be guessed",
        fix: "use a vLLM with logprob_token_ids (0.28 or newer), or raise --max-logprobs to 20 at least",
      }),
    ];
  return [
    wrong({
      found: "it shows no probabilities of tokens",
      why: "a category's confidence cannot be measured, so every mail's category rests on similarity alone",
      fix: "start vLLM without --max-logprobs 0, and let no proxy remove logprobs from the answers",
    }),
  ];
}
