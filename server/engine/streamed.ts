// Text as the engine writes it, with a limit on every wait; whoever stops listening ends the engine's work.

import type { Readable } from "node:stream";
import { affinity, type CallFor, commonBody, seconds, usageOf } from "./call.ts";
import type { Connection } from "./connection.ts";
import type { Written } from "./engine.ts";
import { readCompletion } from "./event-stream.ts";
import { died, notOpenAi, tooSlow } from "./failure.ts";
import { postStream } from "./post-stream.ts";
import type { Known } from "./probe.ts";

export interface StreamLimits {
  firstWordMs: number;
  idleMs: number;
  totalMs: number;
}

type Fields = Record<string, unknown> & { messages: unknown[]; max_tokens: number; temperature: number };

/** Streams one completion. Nothing is asked twice once the engine has taken the request. Throws Problem, or the signal's reason. */
export async function* streamed(
  connection: Connection,
  known: Pick<Known, "model" | "family" | "modelFamily" | "takesPriority">,
  ask: { fields: Fields; call: CallFor; limits: StreamLimits; signal: AbortSignal },
): AsyncGenerator<string, Written> {
  const clock = startClock(connection, ask.limits);
  const signal = AbortSignal.any([ask.signal, clock.signal]);
  let end: string | null = null;
  let usage = usageOf(null);
  try {
    const body = { ...commonBody(known, { ...ask.call, salt: connection.salt }), ...ask.fields };
    const stream = await opened(connection, body, { signal, headers: affinity(ask.call.key) });
    for await (const heard of readCompletion(stream)) {
      if (heard.usage) usage = usageOf(heard.usage);
      end = heard.end ?? end;
      if (heard.text === "") continue;
      // A reader who takes his time is not an idle engine.
      clock.pause();
      yield heard.text;
      clock.expectMore();
    }
    signal.throwIfAborted();
    if (end === null) throw died(connection.asked);
    return { cutOff: end === "length", usage };
  } catch (thrown) {
    signal.throwIfAborted();
    throw connection.problem(thrown);
  } finally {
    clock.stop(end !== null);
  }
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

/** Aborts its signal with a Problem when the first word, the next piece or the end is late; `stop` aborts it where the answer is not finished, which closes the socket. */
function startClock(connection: Connection, limits: StreamLimits) {
  const controller = new AbortController();
  const late = (what: string) => () => controller.abort(tooSlow(connection.asked, what));
  const total = setTimeout(
    late(`the answer was not finished within ${seconds(limits.totalMs)}`),
    limits.totalMs,
  );
  const first = setTimeout(late(`no word within ${seconds(limits.firstWordMs)}`), limits.firstWordMs);
  const idle = late(`nothing more for ${seconds(limits.idleMs)}`);
  let paused = true;
  let next: NodeJS.Timeout | undefined;
  return {
    signal: controller.signal,
    pause() {
      clearTimeout(first);
      paused = true;
    },
    expectMore() {
      paused = false;
      // One timer for all pieces: a new one for each would be half of what a piece costs here.
      next = next?.refresh() ?? setTimeout(() => paused || idle(), limits.idleMs);
    },
    stop(finished: boolean) {
      clearTimeout(total);
      clearTimeout(first);
      clearTimeout(next);
      if (!finished) controller.abort();
    },
  };
}
