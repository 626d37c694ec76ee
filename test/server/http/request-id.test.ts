// A request has one id: on the answer, in its problem, and in every log line about it.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDoor, post } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { keepLog } from "../../support/kept-log.ts";

const { log, lines } = keepLog();
let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  engine = await startFaultyEngine();
  door = await openDoor({ ENGINE_URL: engine.url }, log);
});
afterEach(() => lines.splice(0));
afterAll(async () => {
  await door.stop();
  await engine.close();
});

const named = (id: string, path = "/api/health") =>
  fetch(`${door.address}${path}`, { headers: { "x-request-id": id } });

test.each(["a", "proxy-7.A_b", "x".repeat(64)])("the name it came with is kept: %s", async (id) => {
  expect((await named(id)).headers.get("x-request-id")).toBe(id);
  const answered = lines.filter(({ message }) => message === "answered");
  expect(answered.map(({ fields }) => fields.requestId)).toEqual([id]);
});

test.each(["", "x".repeat(65), "a b", "a;b", "<script>", "naïve"])(
  "a name that is none is replaced: %s",
  async (id) => {
    const given = (await named(id)).headers.get("x-request-id") ?? "";
    expect(given).not.toBe(id);
    expect(given).toMatch(/^[\w.-]{1,64}$/);
  },
);

test("no two requests have the same", async () => {
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await fetch(`${door.address}/api/health`)).headers.get("x-request-id"),
    ),
  );
  expect(new Set(ids).size).toBe(20);
});

test.each(["/nothing", "/api/clean", "/api/nothing"])("a problem has it: %s", async (path) => {
  const answer = await named("the-request", path);
  expect(answer.headers.get("x-request-id")).toBe("the-request");
  expect(await answer.json()).toMatchObject({ requestId: "the-request" });
});

test("a failure within a stream has the one of the stream's head", async () => {
  expect((await post(door.address, "/api/triage", { text: "Hi" })).status).toBe(200);
  engine.behave("broken");
  const answer = await post(door.address, "/api/reply", { text: "Where is my order?" });
  const id = answer.headers.get("x-request-id");
  expect(id).toBeTruthy();
  const failed = /event: failed\ndata: (.*)\n/.exec(await answer.text())?.[1] ?? "{}";
  expect(JSON.parse(failed)).toMatchObject({ requestId: id, step: "drafting" });
  engine.behave("none");
});
