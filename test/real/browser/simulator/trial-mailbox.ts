// Serves the trial mailbox with the tests' own pane and mails, and drives it.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { development, withLocalOffice } from "../../../../server/http/pages/simulator.ts";
import { securityHeaders } from "../../../../server/http/security-headers.ts";
import { buildPane } from "../../../../server/start/pane-build.ts";
import { launchBrowser } from "../../../support/browser.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A value that Outlook answered, or the number of its error. */
interface Answer {
  value?: unknown;
  code?: number;
}

/** One browser and one server for a test file, and a fresh visitor for each test. */
export function visits(): { arrive(query: string): Promise<Visitor>; visitor(): Visitor } {
  let browser: Browser | undefined;
  let served: Awaited<ReturnType<typeof serveTrialMailbox>> | undefined;
  let visitor: Visitor | undefined;
  beforeAll(async () => {
    await buildPane(() => {});
    served = await serveTrialMailbox();
    browser = await launchBrowser();
  });
  afterEach(() => visitor?.leave());
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });
  return {
    async arrive(query) {
      if (!browser || !served) throw new Error("The browser has not started");
      visitor = await Visitor.arrive(browser, `${served.origin}/?${query}`);
      return visitor;
    },
    visitor() {
      if (!visitor) throw new Error("Nobody has arrived");
      return visitor;
    },
  };
}

/** Starts a server on a free port of this machine; `stop` ends it. */
async function serveTrialMailbox(): Promise<{ origin: string; stop(): void }> {
  const app = new Hono()
    .use(securityHeaders())
    .get("/taskpane.html", (c) => c.html(withLocalOffice(readFileSync(here("pane.html"), "utf8"))))
    .get("/test-pane.js", (c) =>
      c.body(readFileSync(here("pane.js"), "utf8"), 200, { "Content-Type": "text/javascript" }),
    )
    .get("/assets/*", serveStatic({ root: here("../../../../dist") }))
    .route("/", development({ mails: here("mails") }));
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A person at the trial mailbox, with a fresh browser profile. */
class Visitor {
  readonly page: Page;
  /** What the page reported: errors and refused resources. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    // A request to any other machine should not have been made.
    page.on("request", (request) => {
      if (!/^(?:http:\/\/localhost:|data:|blob:|about:)/.test(request.url()))
        this.complaints.push(request.url());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  static async arrive(browser: Browser, address: string): Promise<Visitor> {
    const context = await browser.newContext({ viewport: { width: 1400, height: 850 } });
    context.setDefaultTimeout(10_000);
    const visitor = new Visitor(await context.newPage());
    await visitor.page.goto(address);
    return visitor;
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }

  /** Opens a mail in the list by words of its subject. */
  async open(subject: RegExp): Promise<void> {
    await this.page.getByRole("option", { name: subject }).click();
  }

  /** The add-in's frame once office.js is ready in it. */
  async pane(): Promise<Frame> {
    const element = await this.page
      .locator("aside[aria-label=Mailwright]:not([hidden]) iframe")
      .elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error("There is no pane");
    await frame.locator("#ready", { hasText: "Outlook" }).waitFor();
    return frame;
  }

  /** Calls `Office.context.mailbox.<path>` in the pane. */
  async ask(path: string, ...given: unknown[]): Promise<Answer> {
    const pane = await this.pane();
    return pane.evaluate(
      ([name, rest]) =>
        (window as unknown as { ask(name: string, ...rest: unknown[]): Promise<Answer> }).ask(name, ...rest),
      [path, given] as const,
    );
  }

  /** What the pane's event handlers have recorded. */
  async heard(): Promise<string[]> {
    return (await this.pane()).evaluate(() => (window as unknown as { heard: string[] }).heard);
  }
}
