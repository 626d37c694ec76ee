// What passes by itself is waited for: a server that is busy or still starting says when to come back, and the pane does.

import type { ProblemBody } from "../../server/contract/problem-body.ts";
import { Refused } from "./api.ts";

/** The server takes nothing just now; it is asked again at the moment `again`, in milliseconds as Date.now() has them. */
export interface PutOff {
  problem: ProblemBody;
  again: number;
}

/** How often each is asked again before it is a problem like any other. */
const maxRetries = new Map([
  ["/problems/busy", 20],
  // A quarter of an hour: a first start fetches the model.
  ["/problems/engine-starting", 450],
]);

/** Asks until it is answered, or refused for good; tells `wait` of each pause and how to end it. Rejects as `ask` does, or with the signal's reason. */
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
/** The server counts in whole seconds; two panes that were told the same number do not come back at the same moment. */
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
