// The pane can be used by keyboard alone, in a narrow pane, in every theme.

import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { beginDraft, beside, mendDraft, type Trial, trials } from "./trial.ts";

const order = "outlook-thread-of-five-order-4500012345";

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
    await mendDraft(trial, "Dear Rachel,\n\nWe will refund you the full amount.", /Blocked/);
    expect(await violations(trial)).toEqual([]);
  });
});

test.each([280, 320])("nothing is wider than a pane of %i px", async (width) => {
  const trial = await open(beside(order, `width=${width}`));
  await beginDraft(trial);
  await mendDraft(trial, "Dear Rachel,\n\nWe will refund you the full amount.", /Blocked/);
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
  await page.keyboard.type("Dear Rachel, thank you for the readings. We will look at them today.");
  await pane
    .getByText(/No problems found/)
    .first()
    .waitFor();
  await tabTo(trial, "Reply");
  await page.keyboard.press("Enter");
  const body = page.getByRole("textbox", { name: "Message body" });
  await expect.poll(() => body.innerText()).toContain("thank you for the readings");
});

/** Presses Tab until the button with this text has the focus. */
async function tabTo({ page, pane }: Trial, name: string): Promise<void> {
  const focused = () =>
    pane.locator("body").evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused()) === name) return;
    await page.keyboard.press("Tab");
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
