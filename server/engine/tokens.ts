// Text to tokens, by the server's own /tokenize (llama.cpp and vLLM have one; the field names differ, so both are sent).

import { z } from "zod";
import { Problem } from "../problem.ts";
import type { Asked } from "./asked.ts";
import type { Connection } from "./connection.ts";

const Tokens = z.object({ tokens: z.array(z.int().nonnegative()) });

/** The token ids of `text` as it stands, without a beginning-of-text token. Throws Problem for what are no tokens, else what the client throws. */
export async function tokenize(
  connection: Connection,
  model: string,
  text: string,
  signal: AbortSignal,
): Promise<number[]> {
  const whole = text.toWellFormed();
  const body = { model, prompt: whole, content: whole, add_special: false, add_special_tokens: false };
  return tokensFor(connection, body, signal);
}

/** The token ids of what `body` has /tokenize cut. Throws as tokenize does. */
export async function tokensFor(
  connection: Connection,
  body: object,
  signal: AbortSignal,
): Promise<number[]> {
  const answer = await connection.client.post(`${connection.root}/tokenize`, { body, signal });
  const { data } = Tokens.safeParse(answer);
  if (!data) throw noTokens(connection.asked);
  return data.tokens;
}

function noTokens({ url }: Asked): Problem {
  return new Problem(
    "engine-refused",
    `Cannot use ${url}: what its /tokenize answers are no tokens. Check ENGINE_URL.`,
  );
}

/** A cautious estimate for a server without a tokenizer: a token a character of scripts without spaces, else three letters. */
export function estimateTokens(text: string): number {
  const dense =
    text.match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u{20000}-\u{3ffff}]/gu)?.length ?? 0;
  return dense + Math.ceil((text.length - dense) / 3);
}

/** The ids of `label` alone and after a space, where each is one token. Throws Problem when neither is, or the signal's reason. */
export async function singleTokens(
  connection: Connection,
  known: { model: string },
  ask: { label: string; signal: AbortSignal },
): Promise<number[]> {
  const perModel = labelTokens.get(connection) ?? new Map<string, number[]>();
  labelTokens.set(connection, perModel);
  const name = `${known.model}\n${ask.label}`;
  const met = perModel.get(name);
  if (met) return met;
  const spelled = await Promise.all(
    [ask.label, ` ${ask.label}`].map((text) => tokenize(connection, known.model, text, ask.signal)),
  ).catch((thrown: unknown) => {
    ask.signal.throwIfAborted();
    throw connection.problem(thrown);
  });
  const ids = spelled.flatMap((tokens) => (tokens.length === 1 ? tokens : []));
  if (ids.length === 0)
    throw new Problem(
      "internal",
      `Cannot read the label "${ask.label}": it is more than one token for ${known.model}. Use one letter.`,
    );
  perModel.set(name, ids);
  return ids;
}

// A label's tokens never change while a server runs.
const labelTokens = new WeakMap<Connection, Map<string, number[]>>();
