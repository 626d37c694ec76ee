import { afterAll, expect, test } from "vitest";
import { createThreads, TooLong } from "../../../server/parse/threads.ts";
import { Problem } from "../../../server/problem.ts";

type Tasks = ReturnType<typeof import("./busy-thread.ts").tasks>;

const file = new URL("busy-thread.ts", import.meta.url);
const threads = createThreads<Tasks>(file, { min: 0, max: 1, compiled: null, from: null });
const limit = (limitMs: number, signal = new AbortController().signal) => ({ limitMs, signal });

afterAll(() => threads.stop());

test("what a thread finds comes back", async () => {
  expect(await threads.run("echo", "a word", limit(10_000))).toBe("a word");
});

test("a Problem keeps its kind on the way out of a thread", async () => {
  const refused = threads.run("refuse", "not a mail", limit(10_000));
  await expect(refused).rejects.toThrow(Problem);
  await expect(refused).rejects.toMatchObject({ kind: "bad-mail", message: "not a mail" });
});

test("work without an end is ended, and the next one is done by a new thread", async () => {
  await expect(threads.run("spin", null, limit(200))).rejects.toThrow(TooLong);
  expect(await threads.run("echo", "after it", limit(10_000))).toBe("after it");
});

test("the limit counts the work, not the wait behind other work", async () => {
  const long = threads.run("spin", null, limit(800));
  const behind = threads.run("echo", "behind it", limit(700));
  await expect(long).rejects.toThrow(TooLong);
  expect(await behind).toBe("behind it");
});

test("behind work that takes long, another thread is started", async () => {
  const two = createThreads<Tasks>(file, { min: 1, max: 2, compiled: null, from: null });
  const long = two.run("spin", null, limit(60_000));
  long.catch(() => undefined);
  expect(await two.run("echo", "beside it", limit(10_000))).toBe("beside it");
  await two.stop();
  await expect(long).rejects.toThrow();
});

test("who leaves does not wait, and what nobody waits for any more is not begun", async () => {
  const long = threads.run("spin", null, limit(200));
  const leaving = new AbortController();
  const left = threads.run("echo", "not wanted", limit(10_000, leaving.signal));
  leaving.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  await expect(long).rejects.toThrow(TooLong);
});
