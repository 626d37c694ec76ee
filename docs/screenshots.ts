// `npm run screenshots`: the README's two pictures, taken from the running page, with the drafts as the model writes them. Chinese needs
// a font with its glyphs on the machine (Debian: fonts-noto-cjk).

import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { en } from "../addin/strings/en.ts";
import { zh } from "../addin/strings/zh.ts";
import { launchBrowser } from "../test/support/browser.ts";
import { startServer } from "../test/support/server-process.ts";

const pictures = [
  {
    file: "english.png",
    query: "mail=outlook-thread-of-five-order-4500012345&pane=1&width=380",
    words: en.reply,
  },
  {
    file: "chinese.png",
    query: "mail=qq-mail-thread-of-three-e12-order-4500011876&pane=1&width=380&lang=zh-CN",
    words: zh.reply,
  },
];

// A small model on two cores writes for half a minute, and the first mail waits for what is learnt at start.
const longestMs = 180_000;
const width = 1400;
// Of a long draft the end may be missing; the page's own bars stand above the pane.
const tallest = 1_700;
const aroundPane = 140;

const server = await startServer();
const browser = await launchBrowser();
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  await server.stop();
}

async function take(from: Browser, { file, query, words }: (typeof pictures)[number]): Promise<void> {
  const page = await from.newPage({ viewport: { width, height: 1000 } });
  page.setDefaultTimeout(longestMs);
  await page.goto(`${server.address}/?${query}`);
  const pane = page.frameLocator("aside[aria-label=Mailwright]:not([hidden]) iframe");
  await pane
    .getByText(/45000\d{5}/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: words.write }).click();
  // It takes the place of Stop when the draft is whole and checked.
  await pane.getByRole("button", { name: words.copy, exact: true }).waitFor();
  // The line that says the draft is ready goes by itself.
  await page.waitForTimeout(2_000);
  const content = await pane.locator("html").evaluate((root) => root.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(tallest, content + aroundPane) });
  await pane.locator("html").evaluate((root) => root.scrollTo(0, 0));
  await page.waitForTimeout(500);
  await page.screenshot({ path: fileURLToPath(new URL(file, import.meta.url)) });
  await page.close();
}
