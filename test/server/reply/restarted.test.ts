// A draft that turns out to be of no use while it is written: the engine is stopped and asked once more. The engine here is a stand-in
// that says what the test tells it.

import { expect, test } from "vitest";
import { openDoor } from "../../support/door.ts";
import { type GoingOn, writesDrafts } from "../../support/drafting-engine.ts";
import { scriptedEngine } from "../../support/scripted-engine.ts";
import { type ReceivedStep, receiveSteps } from "../../support/steps.ts";

const good =
  "Dear Ann Lee,\n\nThank you for your message about the pump. A colleague is checking when it can be repaired.\n\nKind regards";
const leak =
  "“When can the pump be repaired?” Not known: a colleague will check. The reply begins: Dear Anna Fischer, ";
const mail = {
  from: { name: "Ann Lee", address: "ann@customer.example" },
  text: "Hello,\n\nmy pump is broken and I want a refund. When can the pump be repaired?\n\nAnn Lee",
};
const again = ["drafting", "restarted", "drafting", "checked"];

test("a good draft is written once", async () => {
  const { steps, calls } = await replyWith([good]);
  expect(namesOf(steps)).toEqual(["drafting", "checked"]);
  expect(calls).toHaveLength(1);
});

test.each([
  ["the prompt", leak, "about-the-model"],
  ["talk about the mail", "The email is about a pump that has to be repaired. ", "about-the-text"],
  [
    "the sender's voice",
    "Hello, my pump is broken and I want a refund as soon as possible. ",
    "senders-voice",
  ],
  [
    "an address nobody gave",
    "Please sign in at https://pump-refunds.example/login today. ",
    "unknown-web-address",
  ],
  ["a loop", "We are glad to help you with your pump and its many parts. ".repeat(3), "repeated"],
])("%s ends the writing at once, and another draft follows", async (_, bad, because) => {
  const { steps, calls } = await replyWith([bad, good], "for-ever");
  expect(namesOf(steps)).toEqual(again);
  expect(steps.find(({ name }) => name === "restarted")?.data).toEqual({ because });
  expect(steps.at(-1)?.data).toMatchObject({ draft: good, verdict: "ok" });
  // It would have gone on for ever.
  expect(calls).toMatchObject([{ hungUp: true }, { hungUp: false }]);
});

test("the second draft is drawn at another temperature", async () => {
  const { calls } = await replyWith([leak, good], "for-ever");
  const [first, second] = calls.map(({ temperature }) => Number(temperature));
  expect(Math.abs((first ?? 0) - (second ?? 0))).toBeGreaterThanOrEqual(0.2);
});

test("what only the last words show is heard as well", async () => {
  const { steps } = await replyWith([`${good}\n\nThe reply begins: be polite`, good]);
  expect(namesOf(steps)).toEqual(again);
});

test("an engine that falls silent behind a leak is stopped all the same", async () => {
  const { steps, calls } = await replyWith([`${leak}\nWell, `, good], "silent");
  expect(namesOf(steps)).toEqual(again);
  expect(calls[0]?.hungUp).toBe(true);
});

const useless = [
  ["a leak", leak],
  ["a loop", "We are glad to help you with your pump and its many parts. ".repeat(40)],
] as const;

test.each(useless)(
  "behind a second draft of no use (%s) comes a reply from ready-made sentences",
  async (_, bad) => {
    const { steps, calls } = await replyWith([leak, bad]);
    expect(calls).toHaveLength(2);
    expect(namesOf(steps)).toEqual(["drafting", "restarted", "drafting", "restarted", "drafting", "checked"]);
    expect(steps.at(-1)?.data).toMatchObject({ by: "assisted", verdict: "ok", findings: [] });
    expect(steps.at(-1)?.data.draft).toMatch(/^Dear Ann Lee,/);
  },
);

test.each(useless)(
  "where there are no sentences, the second draft of no use (%s) is blocked",
  async (_, bad) => {
    const { steps } = await replyWith([leak, bad], "ends", { language: "sv" });
    expect(steps.at(-1)?.data).toMatchObject({ by: "model", verdict: "blocked" });
    expect(JSON.stringify(steps.at(-1)?.data.findings)).toContain('"severity":"blocked"');
  },
);

/** The steps of a reply from an engine that writes these drafts, and how it was asked for them. */
async function replyWith(drafts: string[], goingOn: GoingOn = "ends", choices: object = {}) {
  const engine = await scriptedEngine();
  const door = await openDoor({
    ENGINE_URL: engine.url,
    FIRST_WORD_TIMEOUT_MS: "5000",
    IDLE_TIMEOUT_MS: "20000",
  });
  try {
    // The first mail makes the server fit the category set.
    await Array.fromAsync(receiveSteps(door.address, { text: "When do you open?", draft: false }));
    const calls = writesDrafts(engine, drafts, goingOn);
    const steps = await Array.fromAsync(receiveSteps(door.address, { ...mail, ...choices }));
    return { steps, calls };
  } finally {
    await door.stop();
  }
}

/** The names of the steps about the draft, without repetitions in a row. */
function namesOf(steps: ReceivedStep[]): string[] {
  const names = steps.map(({ name }) => name).filter((name) => !/cleaned|triaged|facts/.test(name));
  return names.filter((name, at) => name !== names[at - 1]);
}
