// A reply as it is written, without the thoughts that a model may write before it.

import { type CallFor, messagesOf } from "./call.ts";
import type { Connection } from "./connection.ts";
import type { Prompt, WriteSettings, Written } from "./engine.ts";
import { isThoughtAloud } from "./failure.ts";
import type { Known } from "./known.ts";
import type { WaitLimits } from "./stream-clock.ts";
import { streamed } from "./streamed.ts";
import { thoughtFilter } from "./thoughts.ts";

interface Ask {
  prompt: Prompt;
  settings: WriteSettings;
  call: CallFor;
  limits: WaitLimits;
  signal: AbortSignal;
}

/** The pieces that may be shown. Throws Problem("engine-thinks") when what was shown turns out to be a thought, and as streamed does. */
export async function* writeReply(
  connection: Connection,
  known: Known,
  ask: Ask,
): AsyncGenerator<string, Written> {
  const model = ask.call.model ?? known.model;
  const { thinkers } = connection;
  const begins = thinkers.get(model) ?? "no";
  const thoughts = thoughtFilter(begins);
  const { temperature, maxTokens } = ask.settings;
  const fields = { messages: messagesOf(ask.prompt), temperature, max_tokens: maxTokens };
  const { call, limits, signal } = ask;
  try {
    const written = yield* streamed(connection, known, { fields, call, limits, signal, thoughts });
    // A mail can talk a model into a closing tag. Then it is held back once, and not for ever.
    if (begins === "perhaps" && !written.cutOff && !thoughts.wereAny()) thinkers.delete(model);
    return written;
  } catch (thrown) {
    if (isThoughtAloud(thrown) && begins === "no") thinkers.set(model, "perhaps");
    throw thrown;
  }
}
