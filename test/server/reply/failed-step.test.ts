// After the first step the HTTP status 200 has been sent. What fails then arrives as the step `failed`, and the caller is never left
// waiting.

import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, post } from "../../support/door.ts";
import { type Fault, type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { type ReceivedStep, receiveSteps } from "../../support/steps.ts";

let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  engine = await startFaultyEngine("none");
  door = await openDoor({
    ENGINE_URL: engine.url,
    READ_TIMEOUT_MS: "1000",
    FACTS_TIMEOUT_MS: "1000",
    FIRST_WORD_TIMEOUT_MS: "1500",
    IDLE_TIMEOUT_MS: "1500",
  });
  // The first mail makes the server fit the category set, while the engine still works.
  await collect("warm-up");
});
afterAll(async () => {
  await door.stop();
  await engine.close();
});

let numbers = 4_500_000_000;

test("an engine that is well gives a whole reply", async () => {
  engine.behave("none");
  expect((await collect("well")).at(-1)?.name).toBe("checked");
});

test.each<[Fault, string]>([
  ["dies", "engine-died"],
  ["stalls", "engine-slow"],
  ["hangs", "engine-slow"],
  ["refuses-key", "engine-refused"],
  ["overloaded", "busy"],
  ["aborts", "engine-stopped"],
])("an engine that %s: the step `failed` says %s", async (fault, kind) => {
  engine.behave(fault);
  const steps = await collect(fault);
  expect(steps[0]?.name).toBe("cleaned");
  const last = steps.at(-1);
  expect(last?.name).toBe("failed");
  expect(last?.data).toMatchObject({ type: `/problems/${kind}` });
  expect(String(last?.data.detail)).toMatch(/^Cannot .+\./);
});

test("an answer that reached its length limit says so", async () => {
  engine.behave("cut-off");
  const last = (await collect("cut-off")).at(-1);
  expect(last).toMatchObject({ name: "checked", data: { cutOff: true } });
});

test("an engine that is gone before the first step still lets the mail be cleaned", async () => {
  engine.behave("hangs");
  const answer = await post(door.address, "/api/clean", { text: "Where is my order?" });
  expect(answer.status).toBe(200);
});

/** Posts a mail that no other test has posted. */
async function collect(subject: string): Promise<ReceivedStep[]> {
  const steps: ReceivedStep[] = [];
  const mail = {
    subject,
    text: `Where is order ${numbers++}? The pump in hall two does not start any more.`,
  };
  for await (const step of receiveSteps(door.address, mail)) steps.push(step);
  return steps;
}
