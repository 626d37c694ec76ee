// A whole reply through the real door: each limit that is set is one clock of the engine's, the steps have none, and none goes on.

import { afterAll, beforeAll, expect, test } from "vitest";
import { watchClocks } from "../../support/clocks.ts";
import { openDoor } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { receiveSteps } from "../../support/steps.ts";

const limits = {
  READ_TIMEOUT_MS: 40_001,
  FACTS_TIMEOUT_MS: 40_002,
  QUEUE_TIMEOUT_MS: 40_003,
  FIRST_WORD_TIMEOUT_MS: 40_004,
  IDLE_TIMEOUT_MS: 40_005,
  DRAFT_TIMEOUT_MS: 40_006,
};

let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  engine = await startFaultyEngine();
  const set = Object.entries(limits).map(([name, ms]) => [name, String(ms)]);
  door = await openDoor({ ENGINE_URL: engine.url, ...Object.fromEntries(set) });
  // The first mail fits the category set.
  await namesOf("Where is order 4600000001?");
});
afterAll(async () => {
  await door.stop();
  await engine.close();
});

test("a mail is read, searched and answered under one clock a limit", async () => {
  const clocks = watchClocks();
  expect(await namesOf("Where is order 4600000002?")).toContain("checked");
  expect(
    Object.fromEntries(Object.entries(limits).map(([name, ms]) => [name, clocks.started(ms)[0]])),
  ).toEqual({
    // The embedding server is away, so nobody waits for a vector beside the read.
    READ_TIMEOUT_MS: 1,
    FACTS_TIMEOUT_MS: 1,
    QUEUE_TIMEOUT_MS: 1,
    FIRST_WORD_TIMEOUT_MS: 1,
    // The text of the facts, of their repair, and of the draft.
    IDLE_TIMEOUT_MS: 3,
    DRAFT_TIMEOUT_MS: 1,
  });
  expect(clocks.running().filter((ms) => Object.values(limits).includes(ms))).toEqual([]);
});

async function namesOf(text: string): Promise<string[]> {
  const names: string[] = [];
  for await (const step of receiveSteps(door.address, { subject: "Order", text })) names.push(step.name);
  return names;
}
