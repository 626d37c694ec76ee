// The limits on waiting for a text that is being written.

import type { Asked } from "./asked.ts";
import { seconds } from "./call.ts";
import { tooSlow } from "./failure.ts";
import type { Limit } from "./limits.ts";

/** What is not named here has no clock of its own: the call the text is part of has one. */
export interface WaitLimits {
  idle: Limit;
  firstWord?: Limit;
  total?: Limit;
}

export interface StreamClock {
  signal: AbortSignal;
  /** The text waits for its reader. */
  pause(): void;
  expectMore(): void;
  /** Something came that nobody is shown: no first word, but no idle engine either. */
  goesOn(): void;
  stop(finished: boolean): void;
}

/**
 * A signal that aborts as `leaving` does, and with a Problem when the first word, the next piece or the end is late; `stop` aborts it
 * where the answer is not finished, which closes the socket.
 */
export function startClock(asked: Asked, limits: WaitLimits, leaving: AbortSignal): StreamClock {
  const controller = new AbortController();
  const leave = () => controller.abort(leaving.reason);
  if (leaving.aborted) leave();
  leaving.addEventListener("abort", leave, { once: true });
  const late = (what: string, limit: Limit) => () =>
    controller.abort(tooSlow(asked, `${what} ${seconds(limit.ms)}`, limit));
  const begin = (what: string, limit?: Limit) => limit && setTimeout(late(what, limit), limit.ms);
  const total = begin("the answer was not finished within", limits.total);
  const first = begin("no word within", limits.firstWord);
  const idle = late("nothing more for", limits.idle);
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
      next = next?.refresh() ?? setTimeout(() => paused || idle(), limits.idle.ms);
    },
    goesOn() {
      next?.refresh();
    },
    stop(finished: boolean) {
      leaving.removeEventListener("abort", leave);
      clearTimeout(total);
      clearTimeout(first);
      clearTimeout(next);
      if (!finished) controller.abort();
    },
  };
}
