// Labels an engine can be asked to choose from with one token: found by its own tokenizer, under its own chat template.

import { APIError } from "openai";
import type { Connection } from "./connection.ts";
import type { Known } from "./known.ts";
import { tokenize, tokensFor } from "./tokens.ts";
import { prefillFields, question } from "./ways.ts";

const candidates = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"];
/** As many categories as a set may have, and then some. */
const enough = 26;

type Split = (text: string) => Promise<number[]>;

/** The first candidates that are one token each behind "Answer:"; all of them where the server has no tokenizer to ask. */
export async function findLetters(
  connection: Connection,
  known: Pick<Known, "model" | "family" | "prefill" | "tokenizer">,
  signal: AbortSignal,
): Promise<string> {
  if (!known.tokenizer) return candidates.slice(0, enough).join("");
  const split: Split =
    known.family === "vllm" && known.prefill !== "none"
      ? (text) => tokensOfAnswer(connection, known, text, signal)
      : (text) => tokenize(connection, known.model, text, signal);
  const begun = await split("Answer:");
  const areSingle = async (letters: string[]) => {
    const tokens = await split(["Answer:", ...letters].join(" "));
    return tokens.length === begun.length + letters.length && begun.every((id, i) => id === tokens[i]);
  };
  const first = candidates.slice(0, enough);
  if (await areSingle(first)) return first.join("");
  // Some letter is not: a tokenizer that few models have, so each is asked for by itself.
  const single: string[] = [];
  for (const letter of candidates) {
    if (await areSingle([letter])) single.push(letter);
    if (single.length === enough) break;
  }
  return single.join("");
}

/** vLLM's /tokenize renders messages as a chat is rendered, so the template takes part. */
async function tokensOfAnswer(
  connection: Connection,
  known: Pick<Known, "model">,
  text: string,
  signal: AbortSignal,
): Promise<number[]> {
  const { messages, ...fields } = prefillFields("last-message", question, text);
  const body = { model: known.model, messages, ...fields };
  try {
    return await tokensFor(connection, body, signal);
  } catch (thrown) {
    if (thrown instanceof APIError && thrown.status !== undefined)
      return tokenize(connection, known.model, text, signal);
    throw thrown;
  }
}
