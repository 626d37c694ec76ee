// Compose windows: what an add-in opens or inserts is where Outlook would put it.

import { describe, expect, test } from "vitest";
import { visits } from "./trial-mailbox.ts";

const mail = "html-with-cid-picture-and-remote-picture";
const html = { coercionType: "html" };
const { arrive, visitor: visiting } = visits();

describe("a reply", () => {
  const body = () => visiting().page.getByRole("textbox", { name: "Message body" });

  test("opens with the add-in's words above signature and quoted mail, and nothing that runs", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1`);
    expect(await visitor.ask("item.displayReplyFormAsync", "<p>It leaves <b>today</b>.</p>")).toEqual({});
    const text = await body().innerText();
    const places = ["It leaves today.", "Alex Morgan", "From: Ingrid Solberg", "only one of two pallets"].map(
      (words) => text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(await body().locator("script, style, [onclick], img[src^=http]").count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  test("to all leaves out the owner of the mailbox", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1`);
    await visitor.ask("item.displayReplyAllFormAsync", "Hello");
    const chips = (field: string) =>
      visiting()
        .page.getByRole("list", { name: `${field} recipients` })
        .getByRole("listitem");
    await expect.poll(() => chips("To").allInnerTexts()).toEqual(["Ingrid Solberg"]);
    await expect.poll(() => chips("Cc").allInnerTexts()).toEqual(["Tom Reyes", "Priya Nair"]);
  });

  test("longer than 32 KB is refused by office.js itself", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1`);
    const pane = await visitor.pane();
    const thrown = await pane.evaluate(() => {
      try {
        (Office.context.mailbox.item as Office.MessageRead).displayReplyForm("x".repeat(33_000));
        return "";
      } catch (error) {
        return String(error);
      }
    });
    expect(thrown).toContain("htmlBody");
  });
});

describe("a pane beside a mail that is being written", () => {
  const body = () => visiting().page.getByRole("textbox", { name: "Message body" });
  const openPane = () => visiting().page.getByRole("button", { name: "Mailwright", exact: true }).click();

  test("inserts at the top when the caret was never in the body", async () => {
    const visitor = await arrive("compose=new");
    await openPane();
    expect(await visitor.ask("item.body.setSelectedDataAsync", "<p>First words</p>", html)).toEqual({});
    expect((await body().innerText()).trim().startsWith("First words")).toBe(true);
  });

  test("inserts where the caret was, though the pane has the focus now", async () => {
    const visitor = await arrive("compose=new");
    await body().click();
    await visitor.page.keyboard.press("ControlOrMeta+Home");
    await visitor.page.keyboard.type("Dear Ingrid, bye");
    for (const _ of " bye") await visitor.page.keyboard.press("ArrowLeft");
    await openPane();
    await (await visitor.pane()).locator("#ready").click();
    await visitor.ask("item.body.setSelectedDataAsync", " <b>it leaves today,</b>", html);
    await expect.poll(() => body().innerText()).toContain("Dear Ingrid, it leaves today, bye");
  });

  test("cannot put HTML into a plain text body, but text", async () => {
    const visitor = await arrive("compose=new&plain=1");
    await openPane();
    expect((await visitor.ask("item.body.getTypeAsync")).value).toBe("text");
    expect(await visitor.ask("item.body.setSelectedDataAsync", "<p>No</p>", html)).toEqual({ code: 9002 });
    await visitor.ask("item.body.setSelectedDataAsync", "Plain words", { coercionType: "text" });
    await expect.poll(() => body().inputValue()).toMatch(/^Plain words/);
  });

  test("knows subject, recipients, sender, kind, and gets an id by saving", async () => {
    const visitor = await arrive(`mail=${mail}&compose=reply`);
    await openPane();
    expect((await visitor.ask("item.subject.getAsync")).value).toBe(
      "Re: Order 4711: where is the second pallet?",
    );
    expect((await visitor.ask("item.to.getAsync")).value).toMatchObject([
      { emailAddress: "ingrid.solberg@fjordmetall.example" },
    ]);
    expect((await visitor.ask("item.from.getAsync")).value).toMatchObject({
      displayName: "Northwind Support",
    });
    expect((await visitor.ask("item.getComposeTypeAsync")).value).toMatchObject({ composeType: "reply" });
    expect(await visitor.ask("item.getItemIdAsync")).toEqual({ code: 9046 });
    const { value } = await visitor.ask("item.saveAsync");
    expect((await visitor.ask("item.getItemIdAsync")).value).toBe(value);
  });

  test("sets subject and recipients where the person sees them", async () => {
    const visitor = await arrive("compose=new");
    await openPane();
    await visitor.ask("item.subject.setAsync", "About order 4711");
    await visitor.ask("item.to.setAsync", [
      { displayName: "Ingrid", emailAddress: "ingrid@fjordmetall.example" },
    ]);
    await expect.poll(() => visitor.page.getByLabel("Subject").inputValue()).toBe("About order 4711");
    await visitor.page.getByRole("button", { name: "Remove Ingrid" }).waitFor();
  });
});
