// The engine's work in its turn, under one clock: of a read or an answer over the wait and the work together, of a draft over the wait
// alone, because its words have clocks of their own.

import { timeIsUp, withDeadline } from "../async/deadline.ts";
import type { Problem } from "../problem.ts";
import type { Asked } from "./asked.ts";
import { seconds } from "./call.ts";
import type { CallOptions } from "./engine.ts";
import { tooSlow } from "./failure.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Known } from "./known.ts";
import type { Limit } from "./limits.ts";
import { busy, type Turns } from "./turns.ts";
import type { Task } from "./urgency.ts";

interface Place {
  asked: Asked;
  knowledge: Knowledge;
  turns: Turns;
}

interface Call {
  kind: Task;
  options: CallOptions;
  limit: Limit;
}

/**
 * Does `work` when its turn has come, with options whose signal also aborts when the time is up. Throws Problem("busy") when the turn
 * did not come in time, Problem("engine-slow") when the answer did not, the signal's reason, or as `work` does.
 */
export async function inTurn<T>(
  { asked, knowledge, turns }: Place,
  { kind, options, limit }: Call,
  work: (known: Known, options: CallOptions) => Promise<T>,
): Promise<T> {
  let queuedAt: number | null = null;
  let waitedMs: number | null = null;
  const reason = () => {
    const more = { setting: limit.setting, cause: timeIsUp() };
    if (queuedAt !== null && waitedMs === null)
      return noTurn({ asked, turns }, { kind, options, limit }, more);
    const waited = seconds(waitedMs ?? 0);
    const before = waited === "0 s" ? "" : `, its turn came after ${waited}`;
    return tooSlow(asked, `no answer within ${seconds(limit.ms)}${before}`, more);
  };
  return withDeadline({ ms: limit.ms, reason }, options.signal, async (signal) => {
    const limited = { ...options, signal };
    const known = await knowledge.get(signal);
    queuedAt = performance.now();
    const leave = await turns.take(kind, limited);
    waitedMs = performance.now() - queuedAt;
    return work(known, limited).finally(leave);
  });
}

/** Waits for a draft's turn; call what it returns when the work is done. Throws Problem("busy"), or the signal's reason. */
export function takeTurn(place: Omit<Place, "knowledge">, call: Call): Promise<() => void> {
  const { kind, options, limit } = call;
  const reason = () => noTurn(place, call, limit);
  return withDeadline({ ms: limit.ms, reason }, options.signal, (signal) =>
    place.turns.take(kind, { ...options, signal }),
  );
}

function noTurn(
  { asked, turns }: Omit<Place, "knowledge">,
  { kind, options, limit }: Call,
  more: Parameters<typeof busy>[2],
): Problem {
  return busy(`no turn at ${asked.server} within ${seconds(limit.ms)}`, turns.ahead(kind, options), more);
}
