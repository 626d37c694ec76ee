// A time limit on work: it ends late work, ends work whose caller has left, and leaves nothing behind.

import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { withDeadline } from "../../../server/async/deadline.ts";

const forever = (signal: AbortSignal) => sleep(60_000, null, { signal }).catch(() => signal.throwIfAborted());
const patient = () => new AbortController().signal;

test("work that is done in time has its outcome, and nobody listens any more", async () => {
  const signal = patient();
  expect(await withDeadline({ ms: 60_000 }, signal, async () => "done")).toBe("done");
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("work that is late ends with the reason", async () => {
  await expect(withDeadline({ ms: 10 }, patient(), forever)).rejects.toMatchObject({ name: "TimeoutError" });
  const reason = () => new Error("too late");
  await expect(withDeadline({ ms: 10, reason }, patient(), forever)).rejects.toThrow("too late");
});

test("a caller who leaves, or has left, ends the work with his reason", async () => {
  const leaving = new AbortController();
  const waiting = withDeadline({ ms: 60_000 }, leaving.signal, forever);
  leaving.abort(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
  await expect(withDeadline({ ms: 60_000 }, leaving.signal, forever)).rejects.toThrow("gone");
});
