// Writes the steps of a reply as server-sent events. Hono's own streamSSE passes each event through two more streams and splits its text at
// line ends, which JSON does not have. That was a third of this server's cost of a token.

import type { UnderlyingSource } from "node:stream/web";
import { setImmediate as turn } from "node:timers/promises";
import type { Step } from "../contract/step.ts";

export interface StepStreamParts {
  /** Goes out with a failure, so that it can be found in the log. */
  requestId: string;
  /** The first step, which has been awaited already, and the steps after it. */
  first: Step;
  steps: AsyncGenerator<Step>;
  /** Called with each step as it is sent. */
  onStep(step: Step): void;
  /** Called when the client has gone; the steps should end soon. */
  onGone(): void;
  /** Called once, when the steps have ended; `thrown` is what they failed with. */
  onEnd(thrown?: unknown): void;
}

/** A comment line from time to time keeps proxies from closing a stream that waits for the engine. */
const keepAliveMs = 10_000;
const waiting = new TextEncoder().encode(": waiting\n\n");

/** How many steps may wait to be sent. All steps before a draft fit, so the engine is asked for the draft before the answer's headers have left. */
const mostWaiting = new CountQueuingStrategy({ highWaterMark: 4 });

/** The steps as a stream. No more are asked for than may wait, so a slow reader slows the engine and does not fill our memory. */
export function stepStream(parts: StepStreamParts): ReadableStream<Uint8Array> {
  const { steps } = parts;
  let gone = false;
  let alive: NodeJS.Timeout | undefined;
  /** Asked for already, and not looked at. */
  let ahead: Promise<IteratorResult<Step>> | undefined;

  function leaving(step: Step): Uint8Array {
    parts.onStep(step);
    return eventOf(step, parts.requestId);
  }

  /** The first steps, as far as they are there at once: what is known of a mail that was open before leaves in one piece. */
  async function opening(): Promise<Uint8Array> {
    const events = [leaving(parts.first)];
    for (let step = parts.first; step.step !== "drafting"; ) {
      ahead = steps.next();
      const next = await Promise.race([ahead, turn()]).catch(() => undefined);
      if (gone || !next || next.done) break;
      step = next.value;
      events.push(leaving(step));
      ahead = undefined;
    }
    return Buffer.concat(events);
  }

  function end(thrown?: unknown): void {
    clearInterval(alive);
    parts.onEnd(thrown);
  }

  const source: UnderlyingSource<Uint8Array> = {
    async start(controller) {
      alive = setInterval(
        () => (controller.desiredSize ?? 0) > 0 && controller.enqueue(waiting),
        keepAliveMs,
      );
      const events = await opening();
      if (!gone) controller.enqueue(events);
    },
    async pull(controller) {
      try {
        const next = await (ahead ?? steps.next());
        ahead = undefined;
        if (gone) return;
        if (!next.done) return controller.enqueue(leaving(next.value));
        end();
      } catch (thrown) {
        // When the client has gone, cancel reports the failure.
        if (gone) return;
        end(thrown);
      }
      controller.close();
    },
    async cancel() {
      gone = true;
      parts.onGone();
      await steps.return(undefined).then(() => end(), end);
    },
  };
  return new ReadableStream(source, mostWaiting);
}

const encoder = new TextEncoder();

/** The event's name is the step; its data is the rest of the step (for a failure, the problem itself). */
function eventOf(step: Step, requestId: string): Uint8Array {
  const { step: name, ...rest } = step;
  const data = step.step === "failed" ? { ...step.problem, requestId } : rest;
  return encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}
