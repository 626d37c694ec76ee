// Whatever goes wrong, the pane says so and names one next step, and nothing wrong gets into Outlook.

import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { beginDraft, beside, draftMs, mendDraft, trials, writeDraft } from "./trial.ts";

const order = "outlook-thread-of-five-order-4500012345";
const mine = "Dear Rachel,\n\nThank you. I have passed your questions on to our service team.";

describe("the local engine is killed while it writes", () => {
  const { open, server } = trials(() => ({ MODEL: "smollm2-135m", WRITING: "free" }));

  test("the pane says so, and after the engine has been started again it writes", {
    timeout: 240_000,
  }, async () => {
    const trial = await open(beside(order));
    const { pane } = trial;
    const draft = pane.getByRole("textbox", { name: "Draft" });
    await pane.getByRole("button", { name: "Write reply" }).click();
    await expect
      .poll(async () => (await draft.inputValue().catch(() => "")).length, { timeout: draftMs })
      .toBeGreaterThan(0);
    process.kill(childOf(server().child.pid ?? 0, "llama.py"), "SIGKILL");
    await pane.getByText("The model stopped responding").first().waitFor();
    await writeDraft(trial);
    expect(await pane.getByText("The model stopped responding").count()).toBe(0);
  });
});

describe("the mail the draft is for", () => {
  const { open } = trials();

  test("is not the one open any more: nothing is inserted, and the pane says why", async () => {
    const trial = await open(`mail=${order}&pinned=1`);
    const { page, pane } = trial;
    await beginDraft(trial);
    await mendDraft(trial, mine, /No problems found/);
    // The pane does not hear of the change: this is the race between a click in the list and a click in the pane.
    await pane.locator("body").evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { mailbox } = Office.context;
          mailbox.removeHandlerAsync(Office.EventType.ItemChanged, () =>
            mailbox.addHandlerAsync(
              Office.EventType.ItemChanged,
              () => undefined,
              () => resolve(),
            ),
          );
        }),
    );
    const messages = page.getByRole("listbox", { name: "Messages" });
    await messages
      .getByRole("option", { name: /INV-2026-1187/ })
      .first()
      .click();
    await pane.getByRole("button", { name: "Reply", exact: true }).click();
    await pane
      .getByText(/A different email is open now/)
      .first()
      .waitFor();
    expect(await page.getByRole("textbox", { name: "Message body" }).count()).toBe(0);
  });

  test.each([
    ["an encrypted mail", "mail=encrypted-message&pane=1", /won.t share the text of this email/],
    ["an appointment", "mail=calendar-appointment&pane=1", /This is an appointment/],
    ["no mail", "pinned=1", /No email is open/],
  ])("%s has its own state", async (_, query, says) => {
    const { pane } = await open(query);
    await pane.getByText(says).first().waitFor();
  });

  test("an empty mail is sorted by its subject", async () => {
    const { pane } = await open(beside("empty-body-all-in-the-subject"));
    await pane
      .getByText(/no text of its own/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "Write reply" }).waitFor();
  });

  test("in a client of requirement set 1.5 reading and replying work, and categories are not offered", async () => {
    const trial = await open(beside(order, "set=1.5"));
    await beginDraft(trial);
    await mendDraft(trial, mine, /No problems found/);
    await trial.pane.getByRole("region", { name: "Category" }).getByText("After-sales").first().click();
    expect(await trial.pane.getByRole("button", { name: "Set category in Outlook" }).count()).toBe(0);
    await trial.pane.getByRole("button", { name: "Reply", exact: true }).click();
    const body = trial.page.getByRole("textbox", { name: "Message body" });
    await expect.poll(() => body.innerText()).toContain("passed your questions on to our service team.");
  });

  test("gets its category in Outlook where the client can", async () => {
    const { page, pane } = await open(beside(order, "set=1.8"));
    await pane.getByRole("region", { name: "Category" }).getByText("After-sales").first().click();
    await pane.getByRole("button", { name: "Set category in Outlook" }).click();
    await page
      .getByRole("list", { name: "Categories" })
      .getByText(/After-sales/i)
      .waitFor();
  });
});

const { open: openAnother } = trials();

test("a server that is gone is said so, and comes back with Try again", async () => {
  // The browser injects the fault, because the server under test also serves the page.
  const { page, pane } = await openAnother("pinned=1");
  await page.route("**/api/**", (route) => route.abort("connectionrefused"));
  await page.getByRole("listbox", { name: "Messages" }).getByRole("option").nth(1).click();
  await pane.getByText("Can't reach the Mailwright server").first().waitFor();
  await page.unroute("**/api/**");
  await pane.getByRole("button", { name: "Try again" }).first().click();
  await pane.getByRole("region", { name: "Facts" }).waitFor();
});

/** The process below `parent` whose command line names `script`. */
function childOf(parent: number, script: string): number {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (status.includes(`PPid:\t${parent}\n`) && command.includes(script)) return Number(pid);
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error(`There is no ${script} below process ${parent}`);
}
