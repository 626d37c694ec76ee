// Where the engine writes badly, the reply is put together from ready-made sentences, and stands there when the mail is opened.

import { beforeAll, expect, inject, test } from "vitest";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { beside, trials } from "./trial.ts";

let engine: FaultyEngine;
beforeAll(async () => {
  engine = await startFaultyEngine();
  return () => engine.close();
});
const { open } = trials(() => ({
  ENGINE_URL: engine.url,
  EMBED_URL: inject("embedUrl"),
  WRITING: "assisted",
}));

test("a draft stands there without a click, leaves the focus in Outlook, and the model may try", async () => {
  const { page, pane } = await open(beside("outlook-thread-of-five-order-4500012345"));
  const draft = pane.getByRole("textbox", { name: "Draft" });
  await expect.poll(() => draft.inputValue()).toMatch(/^Dear Rachel Thornton,/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  await pane.getByText("Written from ready-made sentences.").waitFor();
  await pane.getByRole("region", { name: "Checks" }).getByText("No problems found.").waitFor();
  await pane.getByRole("button", { name: "Let the model try" }).click();
  await expect.poll(() => draft.inputValue()).toBe("Thank you for your mail.");
  expect(await pane.getByText("Written from ready-made sentences.").count()).toBe(0);
  await pane.getByRole("button", { name: "Go back to the earlier text" }).click();
  expect(await draft.inputValue()).toMatch(/^Dear Rachel Thornton,/);
});

test("an instruction is the model's, for ready-made sentences follow none", async () => {
  const { pane } = await open(beside("outlook-thread-of-five-order-4500012345"));
  const draft = pane.getByRole("textbox", { name: "Draft" });
  await expect.poll(() => draft.inputValue()).toMatch(/^Dear Rachel Thornton,/);
  await pane.getByRole("button", { name: "Decline" }).click();
  await pane.getByRole("button", { name: "Write reply" }).click();
  await expect.poll(() => draft.inputValue()).toBe("Thank you for your mail.");
  expect(JSON.stringify(engine.calls.at(-1))).toContain("Decline politely.");
});

test("what a program sent needs no answer, and gets one when a person wants it", async () => {
  const { pane } = await open(beside("automatic-reply-out-of-office-until-30-november"));
  await pane.getByText("No answer needed").first().waitFor();
  expect(await pane.getByRole("textbox", { name: "Draft" }).count()).toBe(0);
  await pane.getByRole("button", { name: "Write anyway" }).click();
  await expect
    .poll(() => pane.getByRole("textbox", { name: "Draft" }).inputValue())
    .toBe("Thank you for your mail.");
});

test("a draft is on the first screen of a pane of 320 × 600 as soon as the mail is open", async () => {
  const { page, pane } = await open(
    beside("qq-mail-thread-of-three-e12-order-4500011876", "width=320&lang=zh-CN"),
  );
  await page.setViewportSize({ width: 1400, height: 736 });
  const draft = pane.getByRole("textbox", { name: "草稿" });
  await draft.waitFor();
  const places = await pane.locator("html").evaluate((root) => ({
    draft: root.querySelector(".draft")?.getBoundingClientRect().bottom ?? Number.NaN,
    actions: root.querySelector(".actions")?.getBoundingClientRect().top ?? Number.NaN,
    height: root.clientHeight,
  }));
  expect(places.height).toBeLessThanOrEqual(600);
  expect(places.draft).toBeLessThanOrEqual(places.actions);
});
