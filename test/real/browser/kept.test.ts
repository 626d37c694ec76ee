// Nothing that was typed is lost: not by another mail, a closed pane or a reload.

import { beforeAll, expect, inject, test } from "vitest";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { beginDraft, mendDraft, type Trial, trials } from "./trial.ts";

const order = "outlook-thread-of-five-order-4500012345";
const mine = "Dear Rachel,\n\nThank you. I have passed your questions on to our service team.";

let engine: FaultyEngine;
beforeAll(async () => {
  engine = await startFaultyEngine();
  return () => engine.close();
});
const { open, server } = trials(() => ({
  ENGINE_URL: engine.url,
  EMBED_URL: inject("embedUrl"),
  WRITING: "free",
}));

test("draft, instruction and an answer are there after another mail, a closed pane and a reload", async () => {
  const trial = await open(`mail=${order}&pinned=1`);
  const { page, pane } = trial;
  await pane.getByRole("textbox", { name: "What should it say?" }).fill("Be brief.");
  await pane
    .getByRole("textbox", { name: /^Answer to/ })
    .first()
    .fill("Yes.");
  await beginDraft(trial);
  await mendDraft(trial, mine, /No problems found/);
  const messages = page.getByRole("listbox", { name: "Messages" });
  await messages
    .getByRole("option", { name: /INV-2026-1187/ })
    .first()
    .click();
  await pane.getByRole("heading", { level: 1, name: /INV-2026-1187/ }).waitFor();
  expect(await pane.getByRole("textbox", { name: "What should it say?" }).inputValue()).toBe("");
  await messages
    .getByRole("option", { name: /4500012345/ })
    .first()
    .click();
  await isThere(trial);
  await page.getByRole("button", { name: "Close Mailwright" }).click();
  await page.getByRole("button", { name: "Mailwright", exact: true }).click();
  await isThere(trial);
  await page.goto(`${server().address}/?mail=${order}&pane=1`);
  await isThere(trial);
});

test("a reply that was opened in Outlook says when", async () => {
  const trial = await open(`mail=${order}&pinned=1`);
  const { page, pane } = trial;
  await beginDraft(trial);
  await mendDraft(trial, mine, /No problems found/);
  await pane.getByRole("button", { name: "Reply", exact: true }).click();
  await page.getByRole("textbox", { name: "Message body" }).waitFor();
  await page
    .getByRole("option", { name: /INV-2026-1187/ })
    .first()
    .click();
  await page
    .getByRole("option", { name: /4500012345/ })
    .first()
    .click();
  await pane.getByText(/You opened this reply in Outlook at \d/).waitFor();
});

async function isThere({ pane }: Trial): Promise<void> {
  await expect
    .poll(() => pane.getByRole("textbox", { name: "Draft" }).inputValue(), { timeout: 20_000 })
    .toBe(mine);
  expect(await pane.getByRole("textbox", { name: "What should it say?" }).inputValue()).toBe("Be brief.");
  await expect
    .poll(() =>
      pane
        .getByRole("textbox", { name: /^Answer to/ })
        .first()
        .inputValue(),
    )
    .toBe("Yes.");
}

test("a correction is set in Outlook in place of the old category, and the draft is written again for it", async () => {
  const trial = await open(`mail=${order}&pinned=1`);
  const { page, pane } = trial;
  const category = pane.getByRole("region", { name: "Category" });
  const inOutlook = page.getByRole("list", { name: "Categories" });
  await category.getByText("After-sales service request").first().click();
  await category.getByRole("button", { name: "Set category in Outlook" }).click();
  await inOutlook.getByText("After-sales service request").waitFor();
  await category.locator("summary").getByText("Set in Outlook").waitFor();
  await pane.getByRole("button", { name: "Write reply" }).click();
  await pane.getByRole("button", { name: "Copy" }).waitFor();
  const drafts = () => engine.calls.filter(({ stream }) => stream === true).length;
  const before = drafts();
  await category.getByRole("button", { name: /^Business cooperation/ }).click();
  await category.getByText("Chosen by you").first().waitFor();
  await expect.poll(drafts).toBe(before + 1);
  await category.getByRole("button", { name: "Set category in Outlook" }).click();
  await inOutlook.getByText("Business cooperation").waitFor();
  expect(await inOutlook.getByText("After-sales service request").count()).toBe(0);
});
