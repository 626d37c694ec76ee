// A person at the Outlook-like page of a running Mailwright, in a real browser and with the real engines.

import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { type ServerProcess, startServer } from "../../support/server-process.ts";

export interface Trial {
  page: Page;
  /** What is shown in the add-in's frame. */
  pane: FrameLocator;
}

/** How long the draft of a model with 135 million weights may take on two busy cores. */
export const draftMs = 150_000;

/** One browser and one server for a test file; `open` gives each test a fresh profile. */
export function trials(environment: () => Record<string, string> = namedEngines): {
  open(query: string): Promise<Trial>;
  server(): ServerProcess;
} {
  let browser: Browser | undefined;
  let running: ServerProcess | undefined;
  const pages: Page[] = [];
  beforeAll(async () => {
    running = await startServer(environment());
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  const server = () => {
    if (!running) throw new Error("The server has not started");
    return running;
  };
  return {
    server,
    async open(query) {
      const context = await browser?.newContext({
        viewport: { width: 1400, height: 900 },
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const page = await context?.newPage();
      if (!page) throw new Error("The browser has not started");
      pages.push(page);
      page.setDefaultTimeout(30_000);
      await page.goto(`${server().address}/?${query}`);
      return { page, pane: page.frameLocator("aside[aria-label=Mailwright]:not([hidden]) iframe") };
    },
  };
}

/** The engines that the whole run shares. The tests are of drafts that a model writes, however well it does. */
export function namedEngines(): Record<string, string> {
  return { ENGINE_URL: inject("engineUrl"), EMBED_URL: inject("embedUrl"), WRITING: "free" };
}

/** A mail of the sample mailbox with the pane open beside it. */
export function beside(mail: string, more = ""): string {
  return `mail=${mail}&pane=1${more && `&${more}`}`;
}

/** Lets a draft be written to its end and waits for its checks. */
export async function writeDraft({ pane }: Trial): Promise<void> {
  await pane.getByRole("button", { name: "Write reply" }).click();
  await pane.getByRole("button", { name: "Stop", exact: true }).waitFor();
  await pane.getByRole("button", { name: "Write reply" }).waitFor({ timeout: draftMs });
  await pane.getByRole("region", { name: "Checks" }).waitFor();
}

/** Begins a draft and stops it at its first words, or finds it finished if it is that short. The test then replaces the text. */
export async function beginDraft({ pane }: Trial): Promise<void> {
  await pane.getByRole("button", { name: "Write reply" }).click();
  const draft = pane.getByRole("textbox", { name: "Draft" });
  await expect
    .poll(async () => (await draft.inputValue().catch(() => "")).length, { timeout: draftMs })
    .toBeGreaterThan(0);
  // The button may disappear before the click: a small model's draft can be a single line.
  const stopped = pane.getByRole("button", { name: "Stop", exact: true }).click({ timeout: 5_000 });
  const ended = pane.getByText(/Stopped\./).or(pane.getByRole("region", { name: "Checks" }));
  await Promise.all([stopped.catch(() => undefined), ended.first().waitFor()]);
}

/** Replaces the draft by a person's own words and waits until they have been checked. */
export async function mendDraft(trial: Trial, text: string, verdict: RegExp): Promise<void> {
  await trial.pane.getByRole("textbox", { name: "Draft" }).fill(text);
  await trial.pane.getByRole("region", { name: "Checks" }).getByText(verdict).first().waitFor();
}
