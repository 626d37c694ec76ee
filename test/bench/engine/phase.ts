// A number of people at once, each with one mail, all with the same system.

import { setTimeout as sleep } from "node:timers/promises";
import { engineTokens, grown, type Task, type Tokens, tasks, taskTokens } from "./counters.ts";
import type { MailLength } from "./mails.ts";
import type { Systems } from "./systems.ts";
import type { Flow, System, Visit } from "./visit.ts";

export interface Phase {
  system: System["name"];
  flow: Flow;
  users: number;
  visits: Visit[];
  /** Why a visit came to nothing. */
  failures: string[];
  /** By vLLM's own count. */
  engine: Tokens;
  /** Mailwright's, by task. */
  tasks: Record<Task, Tokens>;
}

export interface PhaseAsk {
  system: System["name"];
  flow: Flow;
  users: number;
  length: MailLength;
  /** Which sample mail the first of them opens. */
  turn: number;
  thinkMs: number;
}

/** Their mails are opened one after the other within the thinking time, as people do; the engine rests before and after. */
export async function runPhase(systems: Systems, ask: PhaseAsk): Promise<Phase> {
  const { flow, users, turn, length, thinkMs } = ask;
  const system = systems[ask.system];
  const before = await counted(systems);
  const settled = await Promise.allSettled(
    Array.from({ length: users }, async (_, user) => {
      await sleep((thinkMs * user) / users);
      return system.visit({ turn: turn + user, length, flow, thinkMs });
    }),
  );
  // vLLM counts a request that was given up a moment after it has left.
  await sleep(500);
  const after = await counted(systems);
  const task = (name: Task) => [name, grown(before.tasks[name], after.tasks[name])] as const;
  return {
    system: ask.system,
    flow,
    users,
    visits: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])),
    failures: settled.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : [])),
    engine: grown(before.engine, after.engine),
    tasks: Object.fromEntries(tasks.map(task)) as Record<Task, Tokens>,
  };
}

async function counted({ engine, mailwright }: Systems) {
  return { engine: await engineTokens(engine.url), tasks: await taskTokens(mailwright.address) };
}
