// A failure that passes by itself is retried when the server said, a bounded number of times, and not after the person has stopped it.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refused } from "../../../addin/session/api.ts";
import { type PutOff, withRetries } from "../../../addin/session/retry.ts";
import type { ProblemBody } from "../../../server/contract/problem-body.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const problem = (kind: string, more: Partial<ProblemBody> = {}): ProblemBody => ({
  type: `/problems/${kind}`,
  title: "",
  status: 503,
  detail: "",
  ...more,
});
const busy = problem("busy", { ahead: 64, retryAfter: 4 });

/** Asks a server that gives these answers one by one; the last one is repeated. */
function asking(...answers: (ProblemBody | null)[]) {
  const stop = new AbortController();
  const waits: PutOff[] = [];
  const asked: number[] = [];
  const ask = async () => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(Date.now());
    if (answer) throw new Refused(answer);
  };
  const end = withRetries(ask, (putOff) => waits.push(putOff), stop.signal).then(
    () => "answered",
    (thrown: unknown) => thrown,
  );
  return { stop, waits, asked, end };
}

test("an answer is an answer, and nothing waits", async () => {
  const { waits, end } = asking(null);
  expect(await end).toBe("answered");
  expect(waits).toEqual([]);
});

test("a busy server is asked again after the time it named, never before", async () => {
  const begun = Date.now();
  const { waits, asked, end } = asking(busy, busy, null);
  await vi.advanceTimersByTimeAsync(3_999);
  expect(asked).toHaveLength(1);
  expect(waits[0]).toMatchObject({ problem: { ahead: 64 } });
  expect(waits[0]?.again).toBeGreaterThanOrEqual(begun + 4_000);
  expect(waits[0]?.again).toBeLessThanOrEqual(begun + 5_000);
  await vi.runAllTimersAsync();
  expect(await end).toBe("answered");
  expect(asked).toHaveLength(3);
});

test("two panes that were told the same number come back at different moments", () => {
  const moments = Array.from({ length: 20 }, () => asking(busy)).map(({ waits }) => waits);
  return vi.advanceTimersByTimeAsync(0).then(() => {
    expect(new Set(moments.map(([first]) => first?.again)).size).toBeGreaterThan(10);
  });
});

test("after twenty times it is a problem like any other", async () => {
  const { asked, end } = asking(busy);
  await vi.runAllTimersAsync();
  expect(await end).toMatchObject({ problem: busy });
  expect(asked).toHaveLength(21);
});

test("a model that starts is waited for longer, and its waiting does not use up the other's", async () => {
  const starting = Array.from({ length: 100 }, () => problem("engine-starting"));
  const { asked, end } = asking(...starting, busy, null);
  await vi.runAllTimersAsync();
  expect(await end).toBe("answered");
  expect(asked).toHaveLength(102);
});

test.each(["bad-mail", "engine-away", "server-away", "internal"])("%s is not asked again", async (kind) => {
  const { asked, end } = asking(problem(kind, { retryAfter: 2 }));
  expect(await end).toMatchObject({ problem: { type: `/problems/${kind}` } });
  expect(asked).toHaveLength(1);
});

test("whoever stops ends the waiting at once, and nothing is asked after that", async () => {
  const { stop, asked, end } = asking(busy);
  await vi.advanceTimersByTimeAsync(1_000);
  stop.abort(new Error("another mail was opened"));
  expect(await end).toMatchObject({ message: "another mail was opened" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
