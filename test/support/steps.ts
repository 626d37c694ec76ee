// Reads the stream of POST /api/reply as any caller would.

import { EventSourceParserStream } from "eventsource-parser/stream";

export interface ReceivedStep {
  /** The event's name; the facts that only patterns have found are "early facts". */
  name: string;
  data: Record<string, unknown>;
  /** In ms since the request. */
  atMs: number;
}

/** Posts a mail and gives each step as it arrives. Throws when the answer is not a stream. */
export async function* receiveSteps(
  address: string,
  mail: object,
  signal: AbortSignal = AbortSignal.timeout(120_000),
): AsyncGenerator<ReceivedStep> {
  const begun = performance.now();
  const answer = await fetch(`${address}/api/reply`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(mail),
    signal,
  });
  if (!answer.ok || !answer.body)
    throw new Error(`POST /api/reply answered ${answer.status}: ${await answer.text()}`);
  const events = answer.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for await (const event of events) {
    const data: Record<string, unknown> = JSON.parse(event.data);
    const name = event.event === "facts" && data.complete === false ? "early facts" : (event.event ?? "");
    yield { name, data, atMs: performance.now() - begun };
  }
}

/** The draft that a pane shows after these steps: what was streamed since the writing last began anew. */
export function streamedDraft(steps: ReceivedStep[]): string {
  const begun = steps.findLastIndex(({ name }) => name === "restarted");
  const pieces = steps.slice(begun + 1).filter(({ name }) => name === "drafting");
  return pieces.map(({ data }) => data.text).join("");
}
