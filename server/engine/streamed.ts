// Text as the engine writes it, with a limit on every wait; whoever stops listening ends the engine's work.

import { affinity, type CallFor, commonBody, seconds, usageOf } from "./call.ts";
import type { Connection } from "./connection.ts";
import type { Written } from "./engine.ts";
import { died, notOpenAi, tooSlow } from "./failure.ts";
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
  known: Pick<Known, "model" | "family" | "schedules">,
  ask: { fields: Fields; call: CallFor; limits: StreamLimits; signal: AbortSignal },
): AsyncGenerator<string, Written> {
  const clock = startClock(connection, ask.limits);
  const signal = AbortSignal.any([ask.signal, clock.signal]);
  let end: string | null = null;
  let usage = usageOf(null);
  try {
    const body = { ...commonBody(known, { ...ask.call, salt: connection.salt }), ...ask.fields };
    for await (const chunk of await opened(connection, body, { signal, headers: affinity(ask.call.key) })) {
      if (chunk.usage) usage = usageOf(chunk.usage);
      const choice = chunk.choices[0];
      end = choice?.finish_reason ?? end;
      const text = choice?.delta.content ?? "";
      if (text === "") continue;
      // A reader who takes his time is not an idle engine.
      clock.pause();
      yield text;
      clock.expectMore();
    }
    // The client's stream ends quietly when it was aborted.
    signal.throwIfAborted();
    if (end === null) throw died(connection.asked);
    return { cutOff: end === "length", usage };
  } catch (thrown) {
    signal.throwIfAborted();
    throw connection.problem(thrown);
  } finally {
    clock.stop();
  }
}

async function opened(
  connection: Connection,
  body: { model: string },
  options: { signal: AbortSignal; headers: Record<string, string> },
) {
  const { data, response } = await connection.reach(
    () =>
      connection.client.chat.completions
        .create({ messages: [], ...body, stream: true, stream_options: { include_usage: true } }, options)
        .withResponse(),
    options.signal,
  );
  if (!(response.headers.get("content-type") ?? "").includes("text/event-stream"))
    throw notOpenAi(connection.asked);
  return data;
}

/** Aborts its signal with a Problem when the first word, the next piece or the end is late; `stop` aborts it in any case, which closes the socket. */
function startClock(connection: Connection, limits: StreamLimits) {
  const controller = new AbortController();
  const late = (what: string) => () => controller.abort(tooSlow(connection.asked, what));
  const total = setTimeout(
    late(`the answer was not finished within ${seconds(limits.totalMs)}`),
    limits.totalMs,
  );
  let piece = setTimeout(late(`no word within ${seconds(limits.firstWordMs)}`), limits.firstWordMs);
  return {
    signal: controller.signal,
    pause: () => clearTimeout(piece),
    expectMore() {
      piece = setTimeout(late(`nothing more for ${seconds(limits.idleMs)}`), limits.idleMs);
    },
    stop() {
      clearTimeout(total);
      clearTimeout(piece);
      controller.abort();
    },
  };
}
