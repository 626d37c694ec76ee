// Text as the engine writes it, with a limit on every wait and on how much comes; whoever stops listening ends the engine's work.

import type { Readable } from "node:stream";
import { affinity, type CallFor, commonBody, usageOf } from "./call.ts";
import type { Connection } from "./connection.ts";
import { isCutOff } from "./ending.ts";
import type { Written } from "./engine.ts";
import { readCompletion } from "./event-stream.ts";
import { notOpenAi } from "./failure.ts";
import type { Known } from "./known.ts";
import { postStream } from "./post-stream.ts";
import { startClock, type WaitLimits } from "./stream-clock.ts";
import { nothingHeldBack, type Thoughts } from "./thoughts.ts";

type Fields = Record<string, unknown> & { messages: unknown[]; max_tokens: number; temperature: number };

export interface StreamAsk {
  fields: Fields;
  call: CallFor;
  limits: WaitLimits;
  signal: AbortSignal;
  /** Keeps thoughts back; without it the text comes as the engine sends it. */
  thoughts?: Thoughts;
}

/**
 * Streams one completion. Nothing is asked twice once the engine has taken the request. What is longer than its tokens can be counts as
 * cut off. Throws Problem, or the signal's reason.
 */
export async function* streamed(
  connection: Connection,
  known: Pick<Known, "model" | "family" | "modelFamily" | "takesPriority">,
  ask: StreamAsk,
): AsyncGenerator<string, Written> {
  const { thoughts = nothingHeldBack } = ask;
  const clock = startClock(connection.asked, ask.limits, ask.signal);
  const { signal } = clock;
  const { take, isFull } = upTo(ask.fields.max_tokens);
  let end: string | null = null;
  let usage: unknown = null;
  try {
    const body = { ...commonBody(known, { ...ask.call, salt: connection.salt }), ...ask.fields };
    const stream = await opened(connection, body, { signal, headers: affinity(ask.call.key) });
    for await (const heard of readCompletion(stream, maxBytes(ask.fields.max_tokens))) {
      ({ end, usage } = heard);
      if (heard.thoughts) thoughts.sentApart();
      const text = thoughts.push(take(heard.text));
      if (text === "") clock.goesOn();
      else {
        // A reader who takes his time is not an idle engine.
        clock.pause();
        yield text;
        clock.expectMore();
      }
      if (isFull()) break;
    }
    signal.throwIfAborted();
    const cutOff = isFull() || isCutOff(end, connection.asked);
    const rest = thoughts.end(cutOff);
    if (rest !== "") yield rest;
    signal.throwIfAborted();
    return { cutOff: cutOff || thoughts.isOpen(), usage: usageOf(usage) };
  } catch (thrown) {
    signal.throwIfAborted();
    throw connection.problem(thrown);
  } finally {
    clock.stop(end !== null);
  }
}

/** The longest texts have four or five letters a token, and no tokenizer has many tokens of more than thirty. */
const charactersPerToken = 32;
const charactersAround = 1_000;
/** An event with a token in it has some hundred bytes; a gateway may add as many of its own. */
const bytesPerToken = 4_000;
const bytesAround = 1_000_000;

function maxBytes(maxTokens: number): number {
  return bytesAround + bytesPerToken * maxTokens;
}

/** Takes text as long as so many tokens can be; the rest is dropped. */
function upTo(maxTokens: number) {
  let left = charactersAround + charactersPerToken * maxTokens;
  return {
    take(text: string): string {
      const taken = text.slice(0, Math.max(0, left));
      left -= text.length;
      // A character of two units is taken whole or not at all.
      return left < 0 ? taken.replace(/[\ud800-\udbff]$/, "") : taken;
    },
    isFull: () => left < 0,
  };
}

/** Sends the request; the answer's body as it comes. */
async function opened(
  connection: Connection,
  body: object,
  options: { signal: AbortSignal; headers: Record<string, string> },
): Promise<Readable> {
  const asked = { ...body, stream: true, stream_options: { include_usage: true } };
  const { client } = connection;
  const headers = { ...options.headers, authorization: `Bearer ${client.apiKey}` };
  const answer = await connection.reach(
    () => postStream(`${client.baseURL}/chat/completions`, { ...options, headers, body: asked }),
    options.signal,
  );
  if (answer.headers["content-type"]?.includes("text/event-stream")) return answer;
  answer.destroy();
  throw notOpenAi(connection.asked);
}
