// The stream of a completion, read leanly: the client package's own reader costs several times as much for each token.

import type { Readable } from "node:stream";
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { APIError } from "openai";
import type { CompletionUsage } from "openai/resources/completions";

/** What one arrival from the network said: tokens that came together are one text. */
export interface Heard {
  text: string;
  /** Why the answer ended, once it has. */
  end: string | null;
  usage: CompletionUsage | null;
}

/** No event of a completion is a tenth as long; without a limit a server that never ends its line would fill our memory. */
const longestEvent = 1_000_000;
/** How long the end of the body may come behind [DONE]; a body read to its end leaves the connection to the next call. */
const closingMs = 100;

/**
 * Reads a stream of chat completion events to its end. Throws SyntaxError for what is no such event, and APIError for an
 * error sent within the stream; what was written before it has been yielded. Whoever stops listening closes the body.
 */
export async function* readCompletion(body: Readable): AsyncGenerator<Heard, void> {
  const pieces: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  const events = collect();
  try {
    for (let ended = false; !ended; ) {
      const { done, value } = await pieces.next();
      // The last event's empty line may be missing.
      events.feed(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }));
      const heard = events.take();
      if (heard) yield heard;
      if (events.failure) throw events.failure;
      if (events.done) await closing(pieces);
      ended = done || events.done;
    }
  } finally {
    if (!body.readableEnded) body.destroy();
  }
}

/** Gathers what the events of one arrival say, until the first that fails. */
function collect() {
  let heard: Heard | null = null;
  const state = { feed, take, done: false, failure: null as Error | null };
  const parser = createParser({
    maxBufferSize: longestEvent,
    onEvent(event) {
      if (state.done || state.failure) return;
      if (event.data === "[DONE]") {
        state.done = true;
        return;
      }
      try {
        heard = added(heard, parsed(event));
      } catch (thrown) {
        state.failure = thrown as Error;
      }
    },
    onError(error) {
      // Fields we do not know are not ours to judge.
      if (error.type === "max-buffer-size-exceeded")
        state.failure ??= new SyntaxError("An event has no end.");
    },
  });
  return state;

  function feed(text: string): void {
    parser.feed(text);
  }

  function take(): Heard | null {
    const taken = heard;
    heard = null;
    return taken;
  }
}

/** The fields we read of an event; every one may be missing or null. */
interface Event {
  error?: object | null;
  choices?: { delta?: { content?: unknown } | null; finish_reason?: string | null }[] | null;
  usage?: CompletionUsage | null;
}

function parsed({ event, data }: EventSourceMessage): Event {
  const said = JSON.parse(data) as Event | null;
  if (typeof said !== "object" || said === null) throw new SyntaxError("An event is no object.");
  if (event === "error" || said.error) throw refused(said.error ?? said);
  return said;
}

// data: {"error": {"message": "…", "type": "BadRequestError", "param": null, "code": 400}} is vLLM when it gives up in the middle.
function refused(error: object): APIError {
  const code = "code" in error ? Number(error.code) : 0;
  const status = code >= 400 && code < 600 ? code : undefined;
  return new APIError(status, error, undefined, undefined);
}

function added(before: Heard | null, { choices, usage }: Event): Heard {
  const choice = choices?.[0];
  const content = choice?.delta?.content;
  return {
    text: (before?.text ?? "") + (typeof content === "string" ? content : ""),
    end: choice?.finish_reason ?? before?.end ?? null,
    usage: usage ?? before?.usage ?? null,
  };
}

/** Waits a moment for the body's end; a server that keeps it open is not waited for. */
async function closing(pieces: AsyncIterator<Uint8Array>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closingMs);
  });
  const end = pieces.next().then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([end, late]).finally(() => clearTimeout(timer));
}
