// A pane beside an open mail: the real office.js talks to the trial mailbox.

import { describe, expect, test } from "vitest";
import { visits } from "./trial-mailbox.ts";

const mail = "html-with-cid-picture-and-remote-picture";

const { arrive } = visits();

describe("a pane beside an open mail", () => {
  test("runs in Outlook on the web as far as office.js can tell", async () => {
    const visitor = await arrive(`mail=${mail}`);
    const { page } = visitor;
    await page.getByRole("button", { name: "Mailwright", exact: true }).click();
    const pane = await visitor.pane();
    expect(await pane.locator("#ready").textContent()).toBe("Outlook OfficeOnline");
    expect(visitor.complaints).toEqual([]);
  });

  test("reads the mail as it came", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1`);
    const pane = await visitor.pane();
    const item = await pane.evaluate(() => {
      const { subject, from, to, cc, attachments, itemType } = Office.context.mailbox
        .item as Office.MessageRead;
      return {
        subject,
        from: from.emailAddress,
        to: to.length,
        cc: cc[0]?.displayName,
        files: attachments.length,
        itemType,
      };
    });
    expect(item).toEqual({
      subject: "Order 4711: where is the second pallet?",
      from: "ingrid.solberg@fjordmetall.example",
      to: 2,
      cc: "Priya Nair",
      files: 1,
      itemType: "message",
    });
    const body = await visitor.ask("item.body.getAsync", "html");
    expect(body.value).toContain("order <b>4711</b> came");
  });

  test("pinned, it follows to the next mail and to none", async () => {
    const visitor = await arrive(`mail=${mail}&pinned=1`);
    await visitor.pane();
    await visitor.open(/نور/);
    await expect.poll(() => visitor.heard()).toContain("item: طلب عرض سعر");
    await visitor.page.getByRole("button", { name: "Archive" }).first().click();
    await expect.poll(() => visitor.heard()).toContain("item: null");
  });

  test("not pinned, it closes when another mail is opened", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1`);
    await visitor.pane();
    await visitor.open(/نور/);
    await expect.poll(() => visitor.page.locator("aside[aria-label=Mailwright]").count()).toBe(0);
  });

  test("hears of the theme, at first and when it changes", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1&theme=dark`);
    await expect.poll(() => visitor.heard()).toContain("theme: #1f1f1f");
    await visitor.page.getByLabel("Theme").selectOption("light");
    await expect.poll(() => visitor.heard()).toContain("theme: #ffffff");
  });
});

describe("what an add-in leaves on a mail", () => {
  test("puts a category on the mail, and cannot use one that the mailbox does not have", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1`);
    expect(await visitor.ask("item.categories.addAsync", ["Complaint"])).toEqual({});
    await visitor.page.getByRole("list", { name: "Categories" }).getByText("Complaint").waitFor();
    expect(await visitor.ask("item.categories.addAsync", ["Unheard of"])).toEqual({ code: 9044 });
    expect((await visitor.ask("item.categories.getAsync")).value).toMatchObject([
      { displayName: "Complaint" },
    ]);
  });

  test("shows a notification above the body", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1`);
    const message = { type: "informationalMessage", message: "Sorted.", icon: "Icon.16", persistent: false };
    expect(await visitor.ask("item.notificationMessages.addAsync", "sorted", message)).toEqual({});
    await visitor.page.getByRole("status", { name: "Notifications" }).getByText("Sorted.").waitFor();
  });

  test("keeps custom properties with the mail and roaming settings with the mailbox", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1`);
    const pane = await visitor.pane();
    await pane.evaluate(
      () =>
        new Promise<void>((resolve) => {
          Office.context.mailbox.item?.loadCustomPropertiesAsync(({ value }) => {
            value.set("draft", "kept");
            value.saveAsync(() => {
              Office.context.roamingSettings.set("profile", "service");
              Office.context.roamingSettings.saveAsync(() => resolve());
            });
          });
        }),
    );
    await visitor.page.getByRole("button", { name: "Close Mailwright" }).click();
    await visitor.page.getByRole("button", { name: "Mailwright", exact: true }).click();
    const again = await visitor.pane();
    const kept = await again.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.mailbox.item?.loadCustomPropertiesAsync(({ value }) =>
            resolve([value.get("draft"), Office.context.roamingSettings.get("profile")]),
          );
        }),
    );
    expect(kept).toEqual(["kept", "service"]);
  });
});
