// A reply as it is written, without the thoughts that a model may write before it.

import { type CallFor, conversationOf } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type Message, nothingWritten, type WriteSettings, type Written } from "./engine.ts";
import { isThoughtAloud } from "./failure.ts";
import type { Known } from "./known.ts";
import type { WaitLimits } from "./stream-clock.ts";
import { streamed } from "./streamed.ts";
import { thoughtFilter } from "./thoughts.ts";
import { prefillFields } from "./ways.ts";

interface Ask {
  conversation: Message[];
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
  const begun = beginning(ask.settings.begun, known, begins !== "no");
  // What is given has been shown: a closing tag behind it means that thoughts have been, too.
  if (begun !== "") thoughts.push(begun);
  const messages = prefillFields(
    begun === "" ? "none" : known.prefill,
    conversationOf(ask.conversation, known),
    begun,
  );
  const fields = { ...messages, temperature, max_tokens: maxTokens };
  const { call, limits, signal } = ask;
  try {
    const pieces = streamed(connection, known, { fields, call, limits, signal, thoughts });
    const written = yield* startingWith(begun, pieces);
    // A mail can talk a model into a closing tag. Then it is held back once, and not for ever.
    if (begins === "perhaps" && !written.cutOff && !thoughts.wereAny()) thinkers.delete(model);
    return written;
  } catch (thrown) {
    if (isThoughtAloud(thrown) && begins === "no") thinkers.set(model, "perhaps");
    throw thrown;
  }
}

/** What the engine is given to go on from. Templates and tokenizers drop or split white space at its end, and a model that thinks first has to begin by itself. */
function beginning(begun: string | undefined, known: Pick<Known, "prefill">, thinks: boolean): string {
  return known.prefill === "none" || thinks ? "" : (begun ?? "").trim().toWellFormed();
}

/**
 * The beginning comes with the engine's first words: until then another engine may take over. llama.cpp says it again in a whole answer and
 * not in a stream; whoever does so in a stream is not said twice.
 */
async function* startingWith(
  begun: string,
  pieces: AsyncGenerator<string, Written>,
): AsyncGenerator<string, Written> {
  if (begun === "") return yield* pieces;
  let said = "";
  try {
    for (;;) {
      const next = await pieces.next();
      if (next.done) {
        yield begun + said;
        return next.value;
      }
      said += next.value;
      if (said.length < begun.length && begun.startsWith(said)) continue;
      yield said.startsWith(begun) ? said : begun + said;
      return yield* pieces;
    }
  } finally {
    await pieces.return(nothingWritten);
  }
}
