// Work that two requests share is done once, and is ended when nobody waits for it.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { singleFlight } from "../../../server/async/single-flight.ts";

const forever = () => new AbortController().signal;

/** Work that counts how often it was begun and how often it was aborted. */
function counted() {
  const seen = { begun: 0, ended: 0 };
  const work = async (signal: AbortSignal) => {
    seen.begun++;
    await sleep(20, null, { signal }).catch((thrown: unknown) => {
      seen.ended++;
      throw thrown;
    });
    return seen.begun;
  };
  return { seen, work };
}

test("two who ask at once get one answer", async () => {
  const { seen, work } = counted();
  const once = singleFlight<number>();
  expect(await Promise.all([once("a mail", work, forever()), once("a mail", work, forever())])).toEqual([
    1, 1,
  ]);
  expect(seen).toEqual({ begun: 1, ended: 0 });
});

test("who asks afterwards asks anew", async () => {
  const { seen, work } = counted();
  const once = singleFlight<number>();
  await once("a mail", work, forever());
  expect(await once("a mail", work, forever())).toBe(2);
  expect(seen.begun).toBe(2);
});

test("one of two leaves: he leaves at once, and the other has the answer", async () => {
  const { seen, work } = counted();
  const once = singleFlight<number>();
  const leaving = new AbortController();
  const first = once("a mail", work, leaving.signal);
  const second = once("a mail", work, forever());
  leaving.abort(new Error("gone"));
  await expect(first).rejects.toThrow("gone");
  expect(await second).toBe(1);
  expect(seen).toEqual({ begun: 1, ended: 0 });
});

test("the last one leaves: the work ends, and who comes then does not get its end for an answer", async () => {
  const { seen, work } = counted();
  const once = singleFlight<number>();
  const leaving = new AbortController();
  const first = once("a mail", work, leaving.signal);
  leaving.abort(new Error("gone"));
  await expect(first).rejects.toThrow("gone");
  expect(await once("a mail", work, forever())).toBe(2);
  expect(seen).toEqual({ begun: 2, ended: 1 });
});

test("a failure reaches everybody who waits", async () => {
  const once = singleFlight<number>();
  const fail = () => Promise.reject(new Error("no engine"));
  const asked = [once("a mail", fail, forever()), once("a mail", fail, forever())];
  for (const one of asked) await expect(one).rejects.toThrow("no engine");
});

test("what is under way for another key is not joined", async () => {
  const { seen, work } = counted();
  const once = singleFlight<number>();
  expect(await Promise.all([once("a mail", work, forever()), once("another", work, forever())])).toEqual([
    2, 2,
  ]);
  expect(seen.begun).toBe(2);
});
