// One engine of a pool, which is left alone for a while when it keeps failing.

import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
} from "cockatiel";
import { Problem } from "../../problem.ts";
import { isOutage } from "../failure.ts";
import type { ConnectedEngine } from "../openai.ts";

export interface Member {
  url: string;
  engine: ConnectedEngine;
  breaker: CircuitBreakerPolicy;
  /** What it failed with last. */
  last: Problem | null;
}

export type Outcome<T> = { value: T } | { thrown: unknown };

/** Failures in a row after which an engine is left alone, and for how long (doubling while it stays away). */
const failuresInARow = 5;
const aloneMs = { initialDelay: 500, maxDelay: 10_000 };
/** An engine that is left alone after failures in a row; `say` is told of it, and when it is back. */
export function memberOf(url: string, engine: ConnectedEngine, say: (sentence: string) => void): Member {
  const breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: new ExponentialBackoff(aloneMs),
    breaker: new ConsecutiveBreaker(failuresInARow),
  });
  breaker.onBreak(() =>
    say(`the engine at ${url} failed ${failuresInARow} times in a row and is left alone for a moment`),
  );
  breaker.onReset(() => say(`the engine at ${url} answers again`));
  return { url, engine, breaker, last: null };
}

/** Runs `work` unless the engine is left alone; what is thrown then is what it failed with before, because that is what a person should read. */
export async function attemptOn<T>(
  member: Member,
  work: (engine: ConnectedEngine) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    return { value: await member.breaker.execute(() => work(member.engine)) };
  } catch (thrown) {
    if (thrown instanceof BrokenCircuitError) return { thrown: member.last ?? thrown };
    if (thrown instanceof Problem) member.last = thrown;
    return { thrown };
  }
}
