// One round over all systems that are measured, and its results.

import { askDraft, atOnce } from "./client.ts";
import { type BenchMail, freshNumber, mailAbout } from "./mails.ts";
import type { Rival, Upstream } from "./rivals.ts";
import { engineTrips } from "./trips.ts";

/** What all rounds found of one of them; times in ms. */
export interface Row {
  firstWord: number[];
  /** The same mails once more. */
  again: number[];
  /** CPU of a mail with a short draft. */
  cpuShort: number[];
  /** CPU for 1,000 tokens of a long draft, above the short one. */
  cpuTokens: number[];
  rssMb: number;
}

export interface Measured {
  rival: Rival;
  found: Row;
}

/** The engine asked by the client itself: what nobody in between adds to. */
export interface Direct {
  call: Rival["call"];
  firstWord: number[];
  /** The calls of a whole reply before its draft. */
  trips: number[];
}

const short = { tokens: 10, paceMs: 1 };
const mailsARound = 25;
const streams = 6;

export const emptyRow = (): Row => ({ firstWord: [], again: [], cpuShort: [], cpuTokens: [], rssMb: 0 });

/** Everything a process does first, it does here: compiling, filling caches, opening connections. */
export async function warmUp(rival: Pick<Rival, "call">, upstream: Upstream): Promise<void> {
  await upstream.set(short);
  for (let mail = 0; mail < 200; mail++) await askDraft(rival.call(freshMail()));
  await upstream.set({ tokens: 500, paceMs: 1 });
  for (let round = 0; round < 3; round++) await atOnce(streams, () => askDraft(rival.call(freshMail())));
}

/** Short drafts, mail by mail over everybody in turn, so that a busy moment of the machine meets all alike. */
export async function measureShort(all: Measured[], direct: Direct, upstream: Upstream): Promise<void> {
  await upstream.set(short);
  const before = await cpuOf(all);
  for (let index = 0; index < mailsARound; index++) {
    const mail = freshMail();
    direct.firstWord.push((await askDraft(direct.call(mail))).firstWordMs);
    direct.trips.push(await engineTrips(upstream.address, mail));
    for (const { rival, found } of turned(all, index))
      found.firstWord.push((await askDraft(rival.call(mail))).firstWordMs);
  }
  const after = await cpuOf(all);
  for (const [index, { found }] of all.entries())
    found.cpuShort.push(((after[index] ?? 0) - (before[index] ?? 0)) / mailsARound);

  for (let index = 0; index < mailsARound; index++) {
    const seen = freshMail();
    for (const { rival, found } of turned(all, index)) {
      await askDraft(rival.call(seen));
      found.again.push((await askDraft(rival.call(seen))).firstWordMs);
    }
  }
}

/** Long drafts at once, for one after the other; call it behind measureShort. */
export async function measureLong(all: Measured[], upstream: Upstream, tokens: number): Promise<void> {
  await upstream.set({ tokens, paceMs: 2 });
  for (const { rival, found } of turned(all, Math.floor(Math.random() * all.length))) {
    const [before = 0] = await cpuOf([{ rival }]);
    await atOnce(streams, () => askDraft(rival.call(freshMail())));
    const [after = 0] = await cpuOf([{ rival }]);
    const cpuShort = found.cpuShort.at(-1) ?? 0;
    found.cpuTokens.push((((after - before) / streams - cpuShort) / (tokens - short.tokens)) * 1_000);
    found.rssMb = (await rival.process.used()).rssBytes / 1e6;
  }
}

/** Nobody is always the first. */
function turned<T>(all: T[], by: number): T[] {
  const at = by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}

function cpuOf(all: Pick<Measured, "rival">[]): Promise<number[]> {
  return Promise.all(all.map(async ({ rival }) => (await rival.process.used()).cpuMs));
}

function freshMail(): BenchMail {
  return mailAbout(freshNumber());
}
