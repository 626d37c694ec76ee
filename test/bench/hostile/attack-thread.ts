// A thread of its own for all who attack: what they do must not hold up the clock of those who are measured.

import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { untilCleaned } from "./cleaned.ts";
import { hostile, ordinary } from "./mails.ts";
import { deaf, dripping } from "./slow-clients.ts";

export interface Orders {
  address: string;
  /** Innocent: as many senders, with ordinary mails and without slow clients. */
  innocent: boolean;
  /** Between an answer and the sender's next mail. */
  pauseMs: number;
}

const { address, innocent, pauseMs } = workerData as Orders;
const kinds = innocent ? hostile.map(() => ordinary) : hostile;
const slowOfEachKind = innocent ? 0 : 4;

const ending = new AbortController();
const { signal } = ending;
parentPort?.once("message", () => ending.abort());

/** How long each mail took until `cleaned`, in ms, a list for each kind. */
const waited = kinds.map(() => [] as number[]);
const atWork = [
  ...kinds.map(async ({ next }, index) => {
    while (!signal.aborted) {
      waited[index]?.push(await untilCleaned(address, next(), { hangUp: true, signal }));
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal });
    }
  }),
  ...Array.from({ length: slowOfEachKind }, () => dripping(address, signal)),
  ...Array.from({ length: slowOfEachKind }, () => deaf(address, signal)),
];
await Promise.all(atWork.map((work) => work.catch((thrown) => signal.aborted || Promise.reject(thrown))));
parentPort?.postMessage(waited);
