// People who send one mail after the other. Whoever is refused comes back when told to.

import { setTimeout as sleep } from "node:timers/promises";
import { type Answered, ask, atOnce } from "../gateway/client.ts";
import { freshNumber, mailAbout } from "../gateway/mails.ts";
import type { Rival } from "../gateway/rivals.ts";

export interface Crowd {
  /** Words a second of each finished draft. */
  paces: number[];
  refusedMs: number[];
  /** Answers that were neither a draft nor a refusal with Retry-After. */
  others: number;
  /** Once a second. */
  rssMb: number[];
}

/** Four seconds of writing at the pace of a good GPU. */
export const draft = { tokens: 200, paceMs: 20 };

/** So many people for so many seconds; drafts that are being written then are waited for. */
export async function crowd(
  rival: Rival,
  { people, seconds }: { people: number; seconds: number },
): Promise<Crowd> {
  const found: Crowd = { paces: [], refusedMs: [], others: 0, rssMb: [] };
  const until = performance.now() + seconds * 1_000;
  const watching = watchMemory(rival, found, until);
  await atOnce(people, async () => {
    while (performance.now() < until)
      await sleep(note(await ask(rival.call(mailAbout(freshNumber()))), found));
  });
  await watching;
  return found;
}

/** Notes an answer; ms to wait before the next mail. */
function note(answer: Answered, found: Crowd): number {
  const after = Number(answer.headers["retry-after"]);
  if (answer.status === 200 && !Number.isNaN(answer.firstWordMs)) {
    found.paces.push(((draft.tokens - 1) * 1_000) / (answer.endMs - answer.firstWordMs));
    return 0;
  }
  if (answer.status === 503 && after > 0) found.refusedMs.push(answer.endMs);
  else found.others++;
  return (after || 1) * 1_000;
}

async function watchMemory(rival: Rival, found: Crowd, until: number): Promise<void> {
  while (performance.now() < until) {
    found.rssMb.push((await rival.process.used()).rssBytes / 1e6);
    await sleep(1_000);
  }
}
