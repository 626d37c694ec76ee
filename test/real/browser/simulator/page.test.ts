// The page itself: a mailbox to use with mouse, keyboard and screen reader.

import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { visits } from "./trial-mailbox.ts";

const mail = "html-with-cid-picture-and-remote-picture";
const { arrive } = visits();

describe("the mailbox", () => {
  test("shows the picture that came with the mail, runs nothing and fetches nothing", async () => {
    const { page, complaints } = await arrive(`mail=${mail}`);
    const body = page.frameLocator("iframe[title=Message]");
    await expect
      .poll(() => body.locator("#inside").evaluate((picture: HTMLImageElement) => picture.naturalWidth))
      .toBe(1);
    expect(await body.locator("#outside").getAttribute("src")).toBeNull();
    await page.getByText("Pictures from other servers are not shown.").waitFor();
    expect(await page.title()).toContain("Mailwright");
    expect(complaints).toEqual([]);
  });

  test("writes a mail from right to left where its language does", async () => {
    const { page } = await arrive("mail=plain-text-arabic");
    expect(await page.getByRole("heading", { name: "طلب عرض سعر" }).getAttribute("dir")).toBe("rtl");
    expect(await page.frameLocator("iframe[title=Message]").locator("html").getAttribute("dir")).toBe("rtl");
  });

  test("takes an .eml file that is dropped on the list, and opens it", async () => {
    const { page } = await arrive("");
    const raw =
      "From: Mia <mia@dropped.example>\r\nSubject: Dropped just now\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n\r\nHello";
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "dropped.eml", { type: "message/rfc822" }));
      return data;
    }, raw);
    await page.getByRole("region", { name: "Inbox" }).dispatchEvent("drop", { dataTransfer: transfer });
    await page.getByRole("heading", { name: "Dropped just now" }).waitFor();
    expect(
      await page.getByRole("listbox", { name: "Messages" }).getByRole("option").first().textContent(),
    ).toContain("Mia");
    await expect.poll(() => new URL(page.url()).searchParams.get("mail")).toBe("dropped");
  });

  test("is walked and opened with the keyboard alone", async () => {
    const { page } = await arrive("");
    await page.getByRole("listbox", { name: "Messages" }).getByRole("option").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Encrypted message" }).waitFor();
    expect(
      await page
        .getByRole("listbox", { name: "Messages" })
        .getByRole("option", { selected: true })
        .textContent(),
    ).toContain("Encrypted message");
  });

  test("keeps a draft that was worked on, and shows in Sent Items what was sent", async () => {
    const { page } = await arrive(`mail=${mail}&compose=reply`);
    await page.getByRole("textbox", { name: "Message body" }).pressSequentially("On its way. ");
    await page.getByRole("option", { name: /Encrypted message/ }).click();
    await page.getByRole("button", { name: "Drafts" }).click();
    await page.getByRole("option", { name: /Order 4711/ }).click();
    expect(await page.getByRole("textbox", { name: "Message body" }).innerText()).toContain("On its way.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("button", { name: "Sent Items" }).click();
    await page.getByRole("option", { name: /Re: Order 4711/ }).click();
    expect(await page.frameLocator("iframe[title=Message]").locator("body").innerText()).toContain(
      "On its way.",
    );
  });
});

describe("axe finds no violation", () => {
  test.each([
    ["reading, light", `mail=${mail}&pane=1`],
    ["reading, dark", `mail=${mail}&pane=1&theme=dark`],
    ["reading, high contrast", `mail=${mail}&pane=1&theme=contrast`],
    ["writing, light", `mail=${mail}&compose=reply`],
    ["writing, dark", `mail=${mail}&compose=reply&theme=dark`],
  ])("%s", async (_, query) => {
    const visitor = await arrive(query);
    await visitor.page
      .getByText("only one of two pallets")
      .or(visitor.page.getByRole("listbox", { name: "Messages" }).getByRole("option").first())
      .first()
      .waitFor();
    if (query.includes("pane=1")) await visitor.pane();
    // Evaluated, not added to the page as a script, which its Content-Security-Policy would refuse.
    const found = await visitor.page.evaluate(async (source) => {
      new Function(source)();
      const { axe: run } = window as unknown as {
        axe: { run(what: unknown): Promise<{ violations: unknown[] }> };
      };
      return (await run.run({ exclude: [["iframe"]] })).violations;
    }, axe.source);
    expect(found).toEqual([]);
  });
});
