// Senders of hostile mails and slow clients, at work until they are told to end.

import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Orders } from "./attack-thread.ts";

/** Those who stop reading have stopped by then, and every sender has sent. */
const settledMs = 2_000;

/** Runs `meanwhile` under attack; how long the attackers' own mails took until `cleaned`, in ms, a list for each sender. */
export async function underAttack(orders: Orders, meanwhile: () => Promise<void>): Promise<number[][]> {
  const attackers = new Worker(new URL("attack-thread.ts", import.meta.url), { workerData: orders });
  const failed = once(attackers, "exit").then(() => Promise.reject(new Error("The attack ended by itself.")));
  failed.catch(() => undefined);
  await Promise.race([sleep(settledMs), failed]);
  await Promise.race([meanwhile(), failed]);
  const ended = once(attackers, "message");
  attackers.postMessage("end");
  const [waited] = await ended;
  await attackers.terminate();
  return waited as number[][];
}
