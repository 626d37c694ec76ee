// POST /api/refine, as the pane uses it.

import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, post } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";

const mail = { subject: "Pump", text: "It leaks. Can you repair it?" };
const draft = "Dear Ana,\n\nI was in Lisbon myself last week.\n\nKind regards";

let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  engine = await startFaultyEngine();
  door = await openDoor({ ENGINE_URL: engine.url });
});
afterAll(async () => {
  await door.stop();
  await engine.close();
});

test("the changed draft is streamed and checked, with the sentence that a person typed", async () => {
  const keep = ["I was in Lisbon myself last week."];
  const events = await eventsOf({ draft, change: "shorter", keep, mail });
  expect([...new Set(events.map(({ name }) => name))]).toEqual(["drafting", "checked"]);
  expect(events.at(-1)?.data).toMatchObject({
    draft: `Thank you for your mail.\n\n${keep[0]}`,
    by: "model",
  });
});

test("a translation leaves no sentence as it was", async () => {
  const keep = ["I was in Lisbon myself last week."];
  const events = await eventsOf({ draft, change: "language", keep, mail: { ...mail, language: "de" } });
  expect(events.at(-1)?.data).toMatchObject({ draft: "Thank you for your mail." });
});

test("an engine that dies while it writes is a failed step", async () => {
  engine.behave("dies");
  const events = await eventsOf({ draft, change: "warmer", mail });
  engine.behave("none");
  expect(events.at(-1)).toMatchObject({ name: "failed", data: { type: "/problems/engine-died" } });
});

test.each([
  ["an empty draft", { draft: " ", change: "shorter" }, /draft/],
  ["no wish where it says how", { draft, change: "own-words" }, /wish/],
  ["a change there is none of", { draft, change: "funnier" }, /change/],
  ["a draft over 6,000 characters", { draft: "x".repeat(6_001), change: "shorter" }, /6000/],
])("%s is refused", async (_, body, says) => {
  const answer = await post(door.address, "/api/refine", { ...body, mail });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(says);
});

interface Event {
  name: string;
  data: Record<string, unknown>;
}

async function eventsOf(body: object): Promise<Event[]> {
  const answer = await post(door.address, "/api/refine", body);
  expect(answer.status).toBe(200);
  const blocks = (await answer.text()).split("\n\n").filter((block) => block.startsWith("event:"));
  return blocks.map((block) => {
    const [, name = "", data = ""] = /^event: (.*)\n(?:id:.*\n)?data: (.*)/.exec(block) ?? [];
    return { name, data: JSON.parse(data) };
  });
}
