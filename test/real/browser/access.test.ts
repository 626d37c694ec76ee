// The pane can be used by keyboard alone, in a narrow pane, in every theme.

import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { beginDraft, beside, mendDraft, type Trial, trials } from "./trial.ts";

const order = "outlook-thread-of-five-order-4500012345";

/** A person's own promise would be theirs to make; an address that the mail does not know never goes out. */
const blocked = "Dear Rachel,\n\nPlease confirm your order at https://orders.pay-here.com first.";

const { open } = trials();

describe.each(["light", "dark", "contrast"])("in the %s theme", (theme) => {
  test("axe finds nothing in the pane, before and after a draft", async () => {
    const trial = await open(beside(order, `theme=${theme}`));
    const fact = trial.pane.getByRole("region", { name: "Facts" }).getByText("4500012345").first();
    await fact.waitFor();
    expect(await violations(trial)).toEqual([]);
    await fact.hover();
    expect(await violations(trial)).toEqual([]);
    await fact.click();
    expect(await violations(trial)).toEqual([]);
    await beginDraft(trial);
    await mendDraft(trial, blocked, /Blocked/);
    expect(await violations(trial)).toEqual([]);
  });
});

test.each([280, 320])("nothing is wider than a pane of %i px", async (width) => {
  const trial = await open(beside(order, `width=${width}`));
  await beginDraft(trial);
  await mendDraft(trial, blocked, /Blocked/);
  const [wide, room] = await trial.pane
    .locator("html")
    .evaluate((root) => [root.scrollWidth, root.clientWidth] as const);
  expect(wide).toBeLessThanOrEqual(room);
});

test("a reply is written and handed over with the keyboard alone", async () => {
  const trial = await open(beside(order));
  const { page, pane } = trial;
  await pane.getByRole("region", { name: "Facts" }).getByText("4500012345").first().waitFor();
  await pane.getByRole("button", { name: "Write reply" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("region", { name: "Checks" }).waitFor({ timeout: 80_000 });
  await pane.getByRole("textbox", { name: "Draft" }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(
    "Dear Rachel, thank you for the readings. I have passed them on to our service team.",
  );
  await pane
    .getByText(/No problems found/)
    .first()
    .waitFor();
  await tabTo(trial, "Reply");
  await page.keyboard.press("Enter");
  const body = page.getByRole("textbox", { name: "Message body" });
  await expect.poll(() => body.innerText()).toContain("thank you for the readings");
});

test("at 320 × 600 the draft begins and its buttons are on the first screen, and six Tabs reach it", async () => {
  const trial = await open(beside(order, "width=320"));
  const { page, pane } = trial;
  await page.setViewportSize({ width: 1400, height: 736 });
  const [, room] = await pane.locator("html").evaluate((root) => [root.clientWidth, root.clientHeight]);
  expect(room).toBeLessThanOrEqual(600);
  await beginDraft(trial);
  await mendDraft(
    trial,
    "Dear Rachel,\n\nThank you. I have passed your questions on to our service team.",
    /No problems found/,
  );
  await pane.locator("html").evaluate((root) => root.scrollTo(0, 0));
  for (const control of [
    pane.getByRole("textbox", { name: "Draft" }),
    pane.getByRole("button", { name: "Reply", exact: true }),
    pane.getByRole("button", { name: "Copy" }),
  ]) {
    const bottom = await control.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(room ?? 0);
  }
  // They are in sight already, so coming to them moves nothing.
  await pane.getByRole("button", { name: "Copy" }).focus();
  expect(await pane.locator("html").evaluate((root) => root.scrollTop)).toBe(0);
  await pane.locator("body").evaluate(() => (document.activeElement as HTMLElement).blur());
  await pane.locator("summary").first().focus();
  for (let presses = 1; presses < 6 && !(await isFocused(trial, "Draft")); presses++)
    await page.keyboard.press("Tab");
  expect(await isFocused(trial, "Draft")).toBe(true);
});

test("Ctrl+Enter writes, Escape stops, and Outlook hears of neither", async () => {
  const trial = await open(beside(order));
  const { page, pane } = trial;
  await pane.getByRole("region", { name: "Facts" }).getByText("4500012345").first().waitFor();
  const instruction = pane.getByRole("textbox", { name: "What should it say?" });
  await instruction.fill("Accept.");
  await instruction.focus();
  await page.keyboard.press("ControlOrMeta+Enter");
  await pane.getByRole("button", { name: "Stop", exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: "Stop", exact: true }).waitFor({ state: "detached" });
  await expect.poll(() => instruction.inputValue()).toBe("Accept.");
  // Escape that office.js hears takes the focus out of the pane.
  expect(await pane.locator("body").evaluate(() => document.hasFocus())).toBe(true);
});

test("the facts are one stop of the Tab key, and the arrows go through them", async () => {
  const trial = await open(beside(order));
  const { page, pane } = trial;
  const facts = pane.getByRole("region", { name: "Facts" }).getByRole("listitem");
  await facts.nth(1).getByRole("button").waitFor();
  await facts.first().getByRole("button").focus();
  await page.keyboard.press("ArrowDown");
  expect(await focusedText(trial)).toBe(await facts.nth(1).getByRole("button").innerText());
  await page.keyboard.press("End");
  expect(await focusedText(trial)).toMatch(/^\d+ more$/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focusedText(trial)).toBe("What Mailwright reads");
});

async function isFocused({ pane }: Trial, name: string): Promise<boolean> {
  return pane.getByRole("textbox", { name }).evaluate((element) => element === document.activeElement);
}

function focusedText({ pane }: Trial): Promise<string> {
  return pane.locator("body").evaluate(() => (document.activeElement as HTMLElement).innerText.trim());
}

/** Presses Tab until the button with this text has the focus. */
async function tabTo(trial: Trial, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focusedText(trial)) === name) return;
    await trial.page.keyboard.press("Tab");
  }
  throw new Error(`Forty presses of Tab did not reach ${name}`);
}

async function violations({ pane }: Trial): Promise<string[]> {
  // Evaluated, not added to the page as a script, which its Content-Security-Policy would refuse.
  return pane.locator("html").evaluate(async (_, source) => {
    new Function(source)();
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const found = await runner.run(document, { resultTypes: ["violations"] });
    return found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ""}`);
  }, axe.source);
}
