// A server with a single place, which another mail has taken: the pane says how many are ahead and comes back by itself.

import { afterEach, beforeAll, expect, inject, test } from "vitest";
import { post } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { beside, type Trial, trials } from "./trial.ts";

const order = "outlook-thread-of-five-order-4500012345";

let engine: FaultyEngine;
beforeAll(async () => {
  engine = await startFaultyEngine();
  return () => engine.close();
});
const { open, server } = trials(() => ({
  ENGINE_URL: engine.url,
  EMBED_URL: inject("embedUrl"),
  MAX_CONCURRENT: "1",
  WRITING: "free",
}));

let leave = async () => {};
afterEach(() => leave());

test("a mail that is opened waits, says so quietly, and is read once the other is done", async () => {
  await holdThePlace();
  const { pane } = await open(beside(order));
  await pane.getByText("Busy: 1 email ahead of yours. Trying again in").waitFor();
  expect(await pane.getByRole("status").allInnerTexts()).toContain("Busy: 1 email ahead of yours.");
  expect(await pane.getByRole("alert").count()).toBe(0);
  const countdown = pane.getByText(/^Trying again/);
  const first = await countdown.innerText();
  await expect.poll(() => countdown.innerText()).not.toBe(first);
  await leave();
  await pane.getByRole("region", { name: "Facts" }).getByText("4500012345").first().waitFor();
  expect(await pane.getByText(/Busy:/).count()).toBe(0);
});

test("a draft waits its turn below what was read, and is written without another press", async () => {
  const { pane } = await openRead();
  await holdThePlace();
  await pane.getByRole("button", { name: "Write reply" }).click();
  await pane.getByRole("region", { name: "Reply" }).getByText("Busy: 1 email ahead of yours.").waitFor();
  expect(await pane.getByRole("region", { name: "Facts" }).getByText("4500012345").count()).toBeGreaterThan(
    0,
  );
  await leave();
  await expect
    .poll(() => pane.getByRole("textbox", { name: "Draft" }).inputValue(), { timeout: 15_000 })
    .toBe("Thank you for your mail.");
});

test("Try again does not wait, and keeps the focus", async () => {
  await holdThePlace();
  const { page, pane } = await open(beside(order));
  const tryAgain = pane.getByRole("button", { name: "Try again" });
  await tryAgain.focus();
  await page.keyboard.press("Enter");
  // Still busy: the countdown begins anew, and the button is the same.
  await pane.getByText(/Trying again in [23] s/).waitFor();
  expect(await tryAgain.evaluate((button) => button === document.activeElement)).toBe(true);
  await leave();
  // The server notices it a moment later.
  await expect
    .poll(async () => (await post(server().address, "/api/clean", { text: "Hello" })).status)
    .toBe(200);
  await page.keyboard.press("Enter");
  await pane.getByRole("region", { name: "Facts" }).waitFor({ timeout: 1_900 });
});

test("Stop ends the waiting, and nothing is written afterwards", async () => {
  const { pane } = await openRead();
  await holdThePlace();
  await pane.getByRole("button", { name: "Write reply" }).click();
  await pane.getByText("Busy: 1 email ahead of yours.").last().waitFor();
  await pane.getByRole("button", { name: "Stop", exact: true }).click();
  expect(await pane.getByText("Busy:").count()).toBe(0);
  await leave();
  const calls = engine.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  expect(engine.calls.length).toBe(calls);
  expect(await pane.getByRole("textbox", { name: "Draft" }).count()).toBe(0);
});

test("when another mail is opened, it is that one that waits", async () => {
  await holdThePlace();
  const { page, pane } = await open(`mail=${order}&pinned=1`);
  await pane.getByText("Busy: 1 email ahead of yours.").first().waitFor();
  const messages = page.getByRole("listbox", { name: "Messages" });
  await messages
    .getByRole("option", { name: /INV-2026-1187/ })
    .first()
    .click();
  await leave();
  await pane.getByRole("heading", { level: 1, name: /INV-2026-1187/ }).waitFor();
  await pane.getByRole("region", { name: "Facts" }).waitFor();
  // By now, anything that the first mail's waiting would bring has come.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await pane.getByRole("heading", { level: 1, name: /INV-2026-1187/ }).waitFor();
});

/** A mail whose category and facts are there. */
async function openRead(): Promise<Trial> {
  const trial = await open(beside(order));
  await trial.pane.getByRole("region", { name: "Facts" }).getByText("4500012345").first().waitFor();
  // The facts of patterns are there before; until the model's are, the reading has the server's only place.
  await trial.pane.getByText("The email has been read.").waitFor();
  return trial;
}

/** Another person's mail: a slow engine keeps it in the server's only place until `leave`. */
async function holdThePlace(): Promise<void> {
  engine.behave("hangs");
  const text = `Where is my delivery? Asked at ${Date.now()}.`;
  const other = await post(server().address, "/api/reply", { text });
  expect(other.status).toBe(200);
  leave = async () => {
    engine.behave("none");
    await other.body?.cancel();
  };
}
