// One token over closed labels: how the engine spreads its belief over them, in one forward pass.

import { affinity, type CallFor, commonBody, messagesOf } from "./call.ts";
import { completionOf, type TopToken } from "./completion.ts";
import type { Connection } from "./connection.ts";
import { isCutOff } from "./ending.ts";
import type { CallOptions, Prompt, Read } from "./engine.ts";
import { noReason } from "./event-stream.ts";
import { notOpenAi } from "./failure.ts";
import type { Known } from "./known.ts";
import { singleTokens } from "./tokens.ts";
import { prefillFields } from "./ways.ts";

/** Reads `labels` in one call. Throws Problem. */
export async function readLabels(
  connection: Connection,
  known: Known,
  ask: { prompt: Prompt; labels: string[]; options: CallOptions; call: CallFor },
): Promise<Read> {
  const { prompt, labels, call } = ask;
  const { signal } = ask.options;
  const ids = known.labels === "token-ids" ? await labelIds(connection, known, labels, signal) : null;
  const asked = () =>
    connection.client.chat.completions.create(
      {
        ...commonBody(known, { ...call, salt: connection.salt }),
        ...prefillFields(known.prefill, messagesOf(prompt)),
        max_tokens: 1,
        temperature: 0,
        logprobs: true,
        ...(ids
          ? { logprob_token_ids: ids.flat(), return_tokens_as_token_ids: true }
          : { top_logprobs: known.topLogprobs }),
      },
      { signal, headers: affinity(call.key) },
    );
  const answer = await connection.reach(asked, signal);
  const completion = completionOf(answer);
  if (!completion) throw notOpenAi(connection.asked);
  // One token is what was asked for, so to end at that length is as good as to stop.
  isCutOff(completion.end ?? noReason, connection.asked);
  if (!completion.top) throw notOpenAi(connection.asked);
  const names = ids
    ? ids.map((variants) => new Set(variants.map((id) => `token_id:${id}`)))
    : labels.map((label) => new Set(spellings(label)));
  return { ...share(completion.top, names), usage: completion.usage };
}

/** "B" is " B" after "Answer:", and "▁B" where a tokenizer shows its spaces. */
function spellings(label: string): string[] {
  return [label, ` ${label}`, `▁${label}`];
}

/** A label's probability is the sum over its spellings; what all labels hold together is the label mass. */
function share(top: TopToken[], labels: Set<string>[]): { probabilities: number[]; labelMass: number } {
  const masses = labels.map((names) =>
    top.reduce((sum, { token, logprob }) => (names.has(token) ? sum + Math.exp(logprob) : sum), 0),
  );
  const labelMass = Math.min(1, sumOf(masses));
  // A label that is not in the list has at most the mass of the least one that is; half of that keeps its logarithm finite.
  const least = Math.exp(Math.min(0, ...top.map(({ logprob }) => logprob)));
  const floored = masses.map((mass) => Math.max(mass, least / 2, 1e-9));
  const total = sumOf(floored);
  return { probabilities: floored.map((mass) => mass / total), labelMass };
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function labelIds(
  connection: Connection,
  known: Known,
  labels: string[],
  signal: AbortSignal,
): Promise<number[][]> {
  return Promise.all(labels.map((label) => singleTokens(connection, known, { label, signal })));
}
