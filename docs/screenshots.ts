// `npm run screenshots`: README's two pictures, taken from the running page. The draft is replaced by a person's words, because
// the model that every machine can fetch is for trying out only. Chinese needs a font with its glyphs on the machine (Debian: fonts-noto-cjk).

import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";
import { startServer } from "../test/support/server-process.ts";

const pictures = [
  {
    file: "english.png",
    query: "mail=outlook-thread-of-five-order-4500012345&pane=1&width=380",
    write: "Write reply",
    stop: "Stop",
    draft: "Draft",
    reply:
      "Dear Rachel,\n\nThank you for the readings from line 3. I have passed them on to our service team, and Tom will call you today about the visit and the two replacement meters.\n\nWe will refund the calibration.\n\nKind regards",
  },
  {
    file: "chinese.png",
    query: "mail=qq-mail-thread-of-three-e12-order-4500011876&pane=1&width=380&lang=zh-CN",
    write: "撰写回复",
    stop: "停止",
    draft: "草稿",
    reply:
      "王工，您好！\n\n感谢您的测量结果。端子7、8之间开路，确实说明励磁线圈断了。我已把订单4500011876转给售后团队，今天会有同事与您联系。\n\n顺祝商祺！",
  },
];

const server = await startServer();
const browser = await launchBrowser();
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  await server.stop();
}

async function take(from: Browser, picture: (typeof pictures)[number]): Promise<void> {
  const page = await from.newPage({ viewport: { width: 1400, height: 1320 } });
  await page.goto(`${server.address}/?${picture.query}`);
  const pane = page.frameLocator("aside[aria-label=Mailwright]:not([hidden]) iframe");
  await pane
    .getByText(/45000\d{5}/)
    .first()
    .waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: picture.write }).click();
  const draft = pane.getByRole("textbox", { name: picture.draft });
  await draft.waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: picture.stop, exact: true }).click();
  await draft.fill(picture.reply);
  await page.waitForTimeout(2_000);
  await pane.locator("html").evaluate((root) => root.scrollTo(0, 0));
  await page.screenshot({ path: fileURLToPath(new URL(picture.file, import.meta.url)) });
  await page.close();
}
