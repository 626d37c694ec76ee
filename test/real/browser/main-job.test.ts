// The main job, end to end: the real page, the real office.js, the real engines.

import { describe, expect, test } from "vitest";
import { beginDraft, beside, mendDraft, trials, writeDraft } from "./trial.ts";

const order = "outlook-thread-of-five-order-4500012345";
const invoice = "apple-mail-thread-of-three-invoice-mismatch";
const chinese = "qq-mail-thread-of-three-e12-order-4500011876";
const reply =
  "Dear Rachel,\n\nThank you for the readings. I have passed them on to our service team.\n\nKind regards";

const { open } = trials();

describe("on opening a mail, with no click", () => {
  test("its category and facts are there, and each fact stands in the mail", async () => {
    const { pane } = await open(beside(order));
    const category = pane.getByRole("region", { name: "Category" });
    await category.getByText("After-sales service request").first().waitFor();
    const facts = pane.getByRole("region", { name: "Facts" });
    await facts.getByText("4500012345").first().waitFor();
    await facts.getByText("4500012345").first().click();
    expect(await pane.locator("mark", { hasText: "4500012345" }).count()).toBeGreaterThan(0);
  });

  test("a Chinese mail is sorted and its order number found, in a Chinese pane", async () => {
    const { pane } = await open(beside(chinese, "lang=zh-CN"));
    await pane.getByText("售后服务请求").first().waitFor();
    await pane.getByText("4500011876").first().waitFor();
  });

  test("text that nobody can see is counted and not shown", async () => {
    const { pane } = await open(beside("refund-request-that-instructs-the-model"));
    await pane.getByText(/hidden characters left out/).waitFor();
    expect(await pane.getByText(/im_start/).count()).toBe(0);
  });

  test("a right-to-left mail is shown from right to left", async () => {
    const { pane } = await open(beside("new-outlook-arabic-right-to-left-thread-of-three-4500013377"));
    await pane.locator("[dir=rtl]").first().waitFor({ state: "attached" });
  });
});

describe("writing a reply", () => {
  test("streams, stops, writes again, and the mended draft goes into Outlook's reply window", {
    timeout: 320_000,
  }, async () => {
    const trial = await open(beside(order));
    const { page, pane } = trial;
    await beginDraft(trial);
    await writeDraft(trial);
    await mendDraft(trial, reply, /No problems found/);
    await pane.getByRole("button", { name: "Reply", exact: true }).click();
    const body = page.getByRole("textbox", { name: "Message body" });
    await body.waitFor();
    const text = await body.innerText();
    expect(text).toContain("I have passed them on to our service team.");
    // Focusing something in the add-in's frame does not scroll the page around it.
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
    // The person's own signature survives below it.
    expect(text.indexOf("Dana Weber")).toBeGreaterThan(text.indexOf("Kind regards"));
  });

  test("Reply all answers everybody", async () => {
    const trial = await open(beside(invoice));
    await beginDraft(trial);
    await mendDraft(
      trial,
      "Dear Joanna,\n\nThank you. I have passed your questions on to our accounts team.\n\nKind regards",
      /No problems found/,
    );
    await trial.pane.getByRole("button", { name: "Reply all" }).click();
    const body = trial.page.getByRole("textbox", { name: "Message body" });
    await expect.poll(() => body.innerText()).toContain("passed your questions on to our accounts team.");
  });

  test("Copy puts the draft on the clipboard", async () => {
    const trial = await open(beside(order));
    await beginDraft(trial);
    await mendDraft(trial, reply, /No problems found/);
    await trial.pane.getByRole("button", { name: "Copy" }).click();
    await trial.pane
      .getByText(/Copied/)
      .first()
      .waitFor();
    expect(await trial.page.evaluate(() => navigator.clipboard.readText())).toBe(reply);
  });
});

describe("what must not go into Outlook", () => {
  test("a blocked draft cannot be used until what blocks it is out", async () => {
    const trial = await open(beside(order));
    const { page, pane } = trial;
    await beginDraft(trial);
    await mendDraft(trial, "Dear Rachel,\n\nPlease confirm at https://orders.pay-here.com first.", /Blocked/);
    const button = pane.getByRole("button", { name: "Reply", exact: true });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await button.click({ force: true });
    expect(await page.getByRole("textbox", { name: "Message body" }).count()).toBe(0);
    await mendDraft(trial, reply, /No problems found/);
    await button.click();
    await page.getByRole("textbox", { name: "Message body" }).waitFor();
  });

  test("a draft over 32 KB is not forced into Outlook; Copy remains", async () => {
    const trial = await open(beside(order));
    await beginDraft(trial);
    const long = Array.from(
      { length: 700 },
      (_, i) => `Measurement ${i} has been noted in the file for your meters.`,
    );
    await trial.pane.getByRole("textbox", { name: "Draft" }).fill(long.join("\n\n"));
    await trial.pane.getByRole("region", { name: "Checks" }).getByText(/32/).first().waitFor();
    const button = trial.pane.getByRole("button", { name: "Reply", exact: true });
    if ((await button.getAttribute("aria-disabled")) !== "true") {
      await button.click();
      const agree = trial.pane.getByRole("button", { name: "Use it" });
      await agree
        .or(trial.pane.getByText(/longer than the 32 KB/))
        .first()
        .waitFor();
      if (await agree.isVisible()) await agree.click();
      await trial.pane
        .getByText(/longer than the 32 KB/)
        .first()
        .waitFor();
    }
    expect(await trial.page.getByRole("textbox", { name: "Message body" }).count()).toBe(0);
    await trial.pane.getByRole("button", { name: "Copy" }).waitFor();
  });
});

describe("another mail", () => {
  test("picked while a draft is being written: the pane follows and nothing of the old draft stays", async () => {
    const { page, pane } = await open(`mail=${order}&pinned=1`);
    await pane.getByRole("button", { name: "Write reply" }).click();
    await page
      .getByRole("option", { name: /invoice INV-2026-1187/i })
      .first()
      .click();
    await pane.getByRole("region", { name: "Facts" }).getByText("INV-2026-1187").first().waitFor();
    expect(await pane.getByRole("textbox", { name: "Draft" }).count()).toBe(0);
  });
});

describe("compose mode", () => {
  test.each([
    ["an HTML mail", ""],
    ["a plain text mail", "&plain=1"],
  ])("Insert puts the draft at the caret of %s", async (_, more) => {
    const { page } = await open(`mail=${order}&compose=reply${more}`);
    await page.getByRole("button", { name: "Mailwright", exact: true }).click();
    const trial = { page, pane: page.frameLocator("aside[aria-label=Mailwright]:not([hidden]) iframe") };
    await beginDraft(trial);
    await mendDraft(trial, reply, /No problems found/);
    await trial.pane.getByRole("button", { name: "Insert" }).click();
    const body = page.getByRole("textbox", { name: "Message body" });
    const text = async () =>
      ((await body.inputValue().catch(() => "")) || (await body.innerText())).replaceAll("\u00a0", " ");
    await expect.poll(text).toContain("I have passed them on to our service team.");
  });
});

test("an .eml file dropped on the list is there, and is read", async () => {
  const { page } = await open("pinned=1");
  const eml =
    "From: Ana <ana@example.com>\r\nTo: support@northwind.example\r\nSubject: Order 4500099887 arrived broken\r\n" +
    "Date: Fri, 20 Nov 2026 10:00:00 +0000\r\n\r\nThe meter from order 4500099887 arrived broken. Can you repair it?\r\n";
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.eml", { type: "message/rfc822" }));
    return data;
  }, eml);
  await page.getByRole("listbox", { name: "Messages" }).dispatchEvent("drop", { dataTransfer: transfer });
  const pane = page.frameLocator("aside[aria-label=Mailwright]:not([hidden]) iframe");
  await pane.getByRole("region", { name: "Facts" }).getByText("4500099887").first().waitFor();
});
