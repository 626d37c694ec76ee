// Retries what passes by itself: a server that is busy or starting says when to come back, and the pane does.

import type { ProblemBody } from "../../server/contract/problem-body.ts";
import { Refused } from "./api.ts";

/** The server put us off. It is asked again at `again`, in milliseconds like Date.now(). */
export interface PutOff {
  problem: ProblemBody;
  again: number;
}

/** How many times each is retried before it counts as an ordinary failure. */
const maxRetries = new Map([
  ["/problems/busy", 20],
  // A quarter of an hour: the first start downloads the model.
  ["/problems/engine-starting", 450],
]);

/** Calls `ask` until it succeeds or is refused for good. `wait` hears of each pause and how to cut it short. Rejects like `ask`, or with the signal's reason. */
export async function withRetries(
  ask: () => Promise<void>,
  wait: (putOff: PutOff, askNow: () => void) => void,
  signal: AbortSignal,
): Promise<void> {
  const left = new Map(maxRetries);
  for (;;) {
    const problem = await refusalOf(ask);
    if (signal.aborted) throw signal.reason;
    if (!problem) return;
    const times = left.get(problem.type) ?? 0;
    if (times === 0) throw new Refused(problem);
    left.set(problem.type, times - 1);
    const pauseMs = (problem.retryAfter ?? defaultPauseSeconds) * 1_000 * (1 + Math.random() * jitter);
    const rest = pause(pauseMs, signal);
    wait({ problem, again: Date.now() + pauseMs }, rest.end);
    await rest.over;
  }
}

const defaultPauseSeconds = 2;
/** Servers name whole seconds; jitter keeps two panes that were told the same number from returning at the same moment. */
const jitter = 0.25;

async function refusalOf(ask: () => Promise<void>): Promise<ProblemBody | null> {
  try {
    await ask();
    return null;
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.problem;
    throw thrown;
  }
}

/** `over` resolves after `ms` or at `end`, and rejects when the signal aborts. */
function pause(ms: number, signal: AbortSignal): { over: Promise<void>; end: () => void } {
  let end = () => {};
  const over = new Promise<void>((resolve, reject) => {
    const giveUp = () => settle(() => reject(signal.reason));
    const timer = setTimeout(() => end(), ms);
    end = () => settle(resolve);
    signal.addEventListener("abort", giveUp);

    function settle(how: () => void): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      how();
    }
  });
  return { over, end };
}
