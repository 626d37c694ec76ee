// One engine out of several: each mail has its own, the next one takes over when that is away, and what keeps failing is left alone.

import { setTimeout as sleep } from "node:timers/promises";
import { Problem, type ProblemKind } from "../../problem.ts";
import {
  type Abilities,
  type Engine,
  type Message,
  nothingWritten,
  type WriteSettings,
  type Written,
} from "../engine.ts";
import { isGone, isTimeUp } from "../failure.ts";
import type { ConnectedEngine } from "../openai.ts";
import { byAffinity } from "./affinity.ts";
import { attemptOn, type Member, memberOf, type Outcome } from "./member.ts";
import { createRetryBudget } from "./retry-budget.ts";

/** How one engine of the pool is, for the health page. */
export interface Replica {
  url: string;
  /** Null when it answers. */
  problem: Problem | null;
}

export interface EnginePool extends ConnectedEngine {
  replicas(signal: AbortSignal): Promise<Replica[]>;
}

/** Before the same engine is asked once more. */
const jitterMs = { least: 50, most: 250 };

/** One Engine over at least one. `say` is told when an engine is left alone and when it is back. */
export function poolOf(
  engines: { url: string; engine: ConnectedEngine }[],
  say: (sentence: string) => void,
): EnginePool {
  const members = engines.map(({ url, engine }) => memberOf(url, engine, say));
  const budget = createRetryBudget();

  /** Runs `work` on the mail's engine, on the next one when that cannot be had, and once more where there is only one. */
  async function on<T>(
    key: string,
    signal: AbortSignal,
    work: (engine: ConnectedEngine) => Promise<T>,
  ): Promise<T> {
    budget.called();
    const order = byAffinity(members, key);
    let outcome: Outcome<T> = {
      thrown: new Problem("settings", "Cannot ask a model: ENGINE_URL names none."),
    };
    for (const [attempt, member] of (order.length === 1 ? [...order, ...order] : order).entries()) {
      if (attempt > 0 && !(await mayTryAgain(outcome, order.length === 1, signal))) break;
      outcome = await attemptOn(member, work);
      if ("value" in outcome) return outcome.value;
      signal.throwIfAborted();
    }
    throw outcome.thrown;
  }

  async function mayTryAgain(
    { thrown: failure }: { thrown: unknown },
    same: boolean,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (!(same ? isHiccup(failure) : isElsewhereBetter(failure)) || !budget.take()) return false;
    const pause = jitterMs.least + Math.random() * (jitterMs.most - jitterMs.least);
    if (same) await sleep(pause, null, { signal }).catch(() => signal.throwIfAborted());
    return true;
  }

  return {
    abilities: () => anyOf(members, (engine) => engine.abilities()),
    peek: () => members.reduce<Abilities | null>((known, { engine }) => known ?? engine.peek(), null),
    served: () => [...new Set(members.flatMap(({ engine }) => engine.served()))],
    probe: (signal) => firstOf(members.map(({ engine }) => engine.probe(signal))),
    async away(signal) {
      const problems = await Promise.all(members.map(({ engine }) => engine.away(signal)));
      return problems.every((problem) => problem !== null) ? (problems[0] ?? null) : null;
    },
    replicas: (signal) =>
      Promise.all(members.map(async ({ url, engine }) => ({ url, problem: await engine.away(signal) }))),
    read: (prompt, labels, options) =>
      on(options.key, options.signal, (engine) => engine.read(prompt, labels, options)),
    answer: (prompt, schema, options) =>
      on(options.key, options.signal, (engine) => engine.answer(prompt, schema, options)),
    write: (conversation, settings, options) => writeOn(on, { conversation, settings, options }),
    countTokens: (text, signal) => on("", signal, (engine) => engine.countTokens(text, signal)),
  };
}

type On = <T>(key: string, signal: AbortSignal, work: (engine: ConnectedEngine) => Promise<T>) => Promise<T>;
type WriteOptions = Parameters<Engine["write"]>[2];

/** Another engine may take over until the first piece is there; after it the person has begun to read. */
async function* writeOn(
  on: On,
  {
    conversation,
    settings,
    options,
  }: { conversation: Message[]; settings: WriteSettings; options: WriteOptions },
): AsyncGenerator<string, Written> {
  const { pieces, first } = await on(options.key, options.signal, async (engine) => {
    const begun = engine.write(conversation, settings, options);
    return { pieces: begun, first: await begun.next() };
  });
  try {
    if (first.done) return first.value;
    yield first.value;
    return yield* pieces;
  } finally {
    await pieces.return(nothingWritten);
  }
}

/** The connection broke before anything came: a socket that was kept open too long, or a restart. */
function isHiccup(failure: unknown): boolean {
  return failure instanceof Problem && failure.kind === "engine-died";
}

const elsewhere = new Set<ProblemKind>(["busy", "engine-stopped"]);

/** Gone, starting, full or given up here says nothing about the next one. What was slow, or waited too long, has used its time up. */
function isElsewhereBetter(failure: unknown): boolean {
  if (isTimeUp(failure)) return false;
  return isGone(failure) || (failure instanceof Problem && elsewhere.has(failure.kind));
}

function anyOf<T>(members: Member[], ask: (engine: ConnectedEngine) => T): T {
  let failure: unknown = null;
  for (const { engine } of members) {
    try {
      return ask(engine);
    } catch (thrown) {
      failure ??= thrown;
    }
  }
  throw failure;
}

/** The first that succeeds, when all have settled; else the first failure. */
async function firstOf<T>(asked: Promise<T>[]): Promise<T> {
  const settled = await Promise.allSettled(asked);
  const good = settled.find((one) => one.status === "fulfilled");
  if (good) return good.value;
  throw settled.find((one) => one.status === "rejected")?.reason;
}
