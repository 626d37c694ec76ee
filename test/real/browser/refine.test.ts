// A draft at hand is changed with one press, keeps what the person typed, and shows what changed.

import { beforeAll, expect, inject, test } from "vitest";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { beginDraft, beside, mendDraft, trials } from "./trial.ts";

let engine: FaultyEngine;
beforeAll(async () => {
  engine = await startFaultyEngine();
  return () => engine.close();
});
const { open } = trials(() => ({ ENGINE_URL: engine.url, EMBED_URL: inject("embedUrl"), WRITING: "free" }));

test("shorter, in another language, in own words, and back again", async () => {
  const trial = await open(beside("outlook-thread-of-five-order-4500012345"));
  const { pane } = trial;
  const draft = pane.getByRole("textbox", { name: "Draft" });
  const mine = "Thank you for your mail.\n\nI was in Lisbon myself last week.";
  await beginDraft(trial);
  await mendDraft(trial, mine, /No problems found|Check/);
  await pane.getByRole("button", { name: "Shorter" }).click();
  await expect.poll(() => JSON.stringify(engine.calls.at(-1))).toContain("half as long");
  expect(JSON.stringify(engine.calls.at(-1))).toContain("word for word: I was in Lisbon myself last week.");
  await expect.poll(() => draft.inputValue()).toBe(mine);
  await pane.getByRole("combobox", { name: "In another language…" }).selectOption("de");
  await expect.poll(() => draft.inputValue()).toBe("Thank you for your mail.");
  expect(JSON.stringify(engine.calls.at(-1))).toContain("in German.");
  await pane.getByText("What changed").click();
  await pane.locator("del", { hasText: "Lisbon" }).waitFor();
  await pane.getByRole("button", { name: "Go back to the earlier text" }).click();
  expect(await draft.inputValue()).toBe(mine);
  await pane.getByRole("textbox", { name: "What should it say?" }).fill("Mention the weather.");
  await pane.getByRole("button", { name: "Change the draft so" }).click();
  await expect
    .poll(() => JSON.stringify(engine.calls.at(-1)))
    .toContain("as this says: Mention the weather.");
  await expect.poll(() => draft.inputValue()).toContain("Lisbon");
});
