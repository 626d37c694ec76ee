// A server that has as many mails as it can work on says so at once, and says how many.

import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../../server/problem.ts";
import { openDoor, post } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { type ReceivedStep, receiveSteps } from "../../support/steps.ts";

const places = 3;
const mail = { text: "Where is my order 4500012345?" };

let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
const held: Response[] = [];
beforeAll(async () => {
  engine = await startFaultyEngine();
  door = await openDoor({ ENGINE_URL: engine.url, MAX_CONCURRENT: String(places) });
  engine.behave("hangs");
  for (let place = 0; place < places; place++) held.push(await post(door.address, "/api/reply", mail));
});
afterAll(async () => {
  for (const answer of held) await answer.body?.cancel();
  await door.stop();
  await engine.close();
});

test("the places were given to mails that are being worked on", () => {
  expect(held.map((answer) => answer.status)).toEqual([200, 200, 200]);
});

test("one more mail is told how many are before it, and when to come back", async () => {
  const answer = await post(door.address, "/api/reply", mail);
  expect(answer.status).toBe(503);
  const body = (await answer.json()) as { retryAfter: number };
  expect(body).toMatchObject({ type: "/problems/busy", ahead: places, retryAfter: expect.any(Number) });
  expect(answer.headers.get("retry-after")).toBe(String(body.retryAfter));
});

test("a body that never ends has its 503 before it has been read, in less than 50 ms", async () => {
  const waited: number[] = [];
  for (let time = 0; time < 9; time++) {
    const { answer, ms } = await sendHalf(10_000);
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toContain(`"ahead":${places}`);
    waited.push(ms);
  }
  // The median: a shared machine sometimes stalls for longer than everything else takes.
  expect(waited.sort((one, other) => one - other)[4]).toBeLessThan(50);
});

test("a mail of nearly 2 MB has its 503, too, and no broken connection", async () => {
  const answer = await post(door.address, "/api/reply", { text: "x".repeat(2_000_000) });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ type: "/problems/busy" });
});

test("the health is told all the same", async () => {
  expect((await fetch(`${door.address}/api/health`)).status).toBe(200);
});

test("a place that is left is the next one's", async () => {
  await held.shift()?.body?.cancel();
  await expect.poll(async () => (await post(door.address, "/api/clean", mail)).status).toBe(200);
});

test("a draft for which the engine's queue has no room says so in its last step, which has no header", async () => {
  engine.behave("none");
  // The set is learnt first: an engine that refuses all calls could teach nothing about it.
  const wide = await openDoor({ ENGINE_URL: engine.url });
  expect((await post(wide.address, "/api/triage", mail)).status).toBe(200);
  await wide.stop();
  const narrow = await openDoor({ ENGINE_URL: engine.url, MAX_QUEUED: "0" });
  const steps: ReceivedStep[] = [];
  for await (const step of receiveSteps(narrow.address, mail)) steps.push(step);
  await narrow.stop();
  expect(steps.map(({ name }) => name)).toEqual(["cleaned", "early facts", "triaged", "facts", "failed"]);
  expect(steps.at(-1)?.data).toMatchObject({ type: "/problems/busy", ahead: 0, retryAfter: 2 });
});

describe("when to come back", () => {
  const secondsBehind = (ahead: number) =>
    Array.from({ length: 200 }, () => new Problem("busy", "", undefined, { ahead }).retryAfter ?? 0);
  test("is soon where nobody else waits", () => {
    expect(new Set(secondsBehind(0))).toEqual(new Set([2]));
  });
  test("is later, and not at the same moment for all, behind many", () => {
    const seconds = secondsBehind(200);
    expect(Math.min(...seconds)).toBeGreaterThan(2);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(15);
    expect(new Set(seconds).size).toBeGreaterThan(3);
  });
  test("is not said of what asking again does not mend", () => {
    expect(new Problem("bad-mail", "").retryAfter).toBeUndefined();
    expect(JSON.parse(JSON.stringify(new Problem("bad-mail", "").body()))).not.toHaveProperty("retryAfter");
  });
});

/** Sends the head of a request and half its body; resolves with the first bytes that come back. */
function sendHalf(bytes: number): Promise<{ answer: string; ms: number }> {
  const socket = connect(Number(new URL(door.address).port), "127.0.0.1");
  const begun = performance.now();
  socket.write(
    `POST /api/reply HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n`,
  );
  socket.write(`{"text":"${"x".repeat(bytes / 2)}`);
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.once("data", (answer) => {
      resolve({ answer: String(answer), ms: performance.now() - begun });
      socket.destroy();
    });
  });
}
