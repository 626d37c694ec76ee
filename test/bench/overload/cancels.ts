// Clients who hang up while their draft is being written, and when the engine's socket is then closed.

import { setTimeout as sleep } from "node:timers/promises";
import { ask, atOnce } from "../gateway/client.ts";
import { freshNumber, mailAbout } from "../gateway/mails.ts";
import type { Rival, Upstream } from "../gateway/rivals.ts";

const together = 10;

/** `count` drafts, each closed at some moment of its writing. */
export async function measureCancels(
  rival: Rival,
  upstream: Upstream,
  count: number,
): Promise<{ delaysMs: number[]; asked: number }> {
  await upstream.set({ tokens: 2_000, paceMs: 20 });
  const closed = new Map<string, bigint>();
  for (let done = 0; done < count; done += together)
    await atOnce(Math.min(together, count - done), async () => {
      const number = freshNumber();
      closed.set(number, await hangUpOn(rival, number));
    });
  await sleep(500);
  const seen = (await (await fetch(`${upstream.address}/closed`)).json()) as {
    closedAt: Record<string, string>;
  };
  const delaysMs = [...closed].flatMap(([number, at]) => {
    const closedAt = seen.closedAt[number];
    return closedAt === undefined ? [] : [Number(BigInt(closedAt) - at) / 1e6];
  });
  return { delaysMs, asked: count };
}

/** Hangs up between 0.1 and 0.6 s after the first word; when that was, on the machine's monotonic clock. */
async function hangUpOn(rival: Rival, number: string): Promise<bigint> {
  let at: bigint | undefined;
  await ask(rival.call(mailAbout(number)), (hangUp) => {
    setTimeout(
      () => {
        at = process.hrtime.bigint();
        hangUp();
      },
      100 + Math.random() * 500,
    );
  }).catch((thrown: NodeJS.ErrnoException) => {
    if (at === undefined || !["ECONNRESET", "ABORT_ERR"].includes(thrown.code ?? "")) throw thrown;
  });
  if (at === undefined) throw new Error("The draft ended before it was closed.");
  return at;
}
