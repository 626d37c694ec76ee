// The stream of a completion, read leanly: the client package's own reader costs several times as much for each token.

import type { Readable } from "node:stream";
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { APIError } from "openai";
import { TooLong } from "./bounded-fetch.ts";

/** What one arrival from the network said, tokens that came together as one text; and what is known so far of the rest. */
export interface Heard {
  text: string;
  /** Whether thoughts came in a field of their own (vLLM with --reasoning-parser, llama.cpp). */
  thoughts: boolean;
  /** Why the answer ended, once it has; `noReason` where it was ended properly but without saying why. */
  end: string | null;
  /** As the server says it; usageOf reads it. */
  usage: unknown;
}

const nothing: Heard = { text: "", thoughts: false, end: null, usage: null };
export const noReason = "[DONE]";

/** No event of a completion is a tenth as long; without a limit a server that never ends its line would fill our memory. */
const longestEvent = 1_000_000;
/** Much longer than any stream that is asked for with a number of tokens. */
const usualBytes = 100_000_000;
/** How long the end of the body may come behind [DONE]; a body read to its end leaves the connection to the next call. */
const closingMs = 100;

/**
 * Reads a stream of chat completion events to its end. Throws SyntaxError for what is no such event, APIError for an error sent within
 * the stream, and TooLong past so many bytes; what was written before it has been yielded. Whoever stops listening closes the body.
 */
export async function* readCompletion(body: Readable, maxBytes = usualBytes): AsyncGenerator<Heard, void> {
  const pieces: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
  const events = collect(maxBytes);
  try {
    for (let ended = false; !ended; ) {
      const { done, value } = await pieces.next();
      events.feed(value);
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
function collect(maxBytes: number) {
  const decoder = new TextDecoder();
  let bytes = 0;
  let said = nothing;
  let isNew = false;
  const state = { feed, take, done: false, failure: null as Error | null };
  const parser = createParser({
    maxBufferSize: longestEvent,
    onEvent(event) {
      if (state.done || state.failure) return;
      try {
        state.done = event.data === "[DONE]";
        say(state.done ? { ...said, end: said.end ?? noReason } : added(said, parsed(event)));
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

  function say(heard: Heard): void {
    // [DONE] behind a reason says nothing more.
    isNew ||= !state.done || heard.end !== said.end;
    said = heard;
  }

  /** Undefined is the end. */
  function feed(piece: Uint8Array | undefined): void {
    bytes += piece?.byteLength ?? 0;
    if (bytes > maxBytes) state.failure ??= new TooLong(maxBytes);
    // The last event's empty line may be missing.
    parser.feed(piece ? decoder.decode(piece, { stream: true }) : `${decoder.decode()}\n\n`);
  }

  function take(): Heard | null {
    if (!isNew) return null;
    const taken = said;
    said = { ...said, text: "" };
    isNew = false;
    return taken;
  }
}

/** The fields we read of an event; every one may be missing or null. */
interface Event {
  error?: object | null;
  choices?: { delta?: Delta | null; finish_reason?: unknown }[] | null;
  usage?: unknown;
}

interface Delta {
  content?: unknown;
  /** The older name of thoughts sent apart, and the newer. */
  reasoning_content?: unknown;
  reasoning?: unknown;
}

function parsed({ event, data }: EventSourceMessage): Event {
  const said = JSON.parse(data) as Event | null;
  if (typeof said !== "object" || said === null) throw new SyntaxError("An event is no object.");
  if (event === "error" || said.error) throw refused(Object(said.error ?? said));
  return said;
}

// data: {"error": {"message": "…", "type": "BadRequestError", "param": null, "code": 400}} is vLLM when it gives up in the middle.
function refused(error: object): APIError {
  const code = "code" in error ? Number(error.code) : 0;
  const status = code >= 400 && code < 600 ? code : undefined;
  return new APIError(status, error, undefined, undefined);
}

function added(before: Heard, { choices, usage }: Event): Heard {
  const choice = choices?.[0];
  const delta = choice?.delta;
  return {
    text: before.text + textOf(delta?.content),
    thoughts: before.thoughts || textOf(delta?.reasoning_content) !== "" || textOf(delta?.reasoning) !== "",
    end: reasonOf(choice?.finish_reason) ?? before.end,
    usage: usage ?? before.usage,
  };
}

function textOf(content: unknown): string {
  return typeof content === "string" ? content : "";
}

function reasonOf(reason: unknown): string | null {
  if (reason === null || reason === undefined) return null;
  return typeof reason === "string" ? reason : "unknown";
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
