// Other kinds of items, and older clients, as the real office.js sees them.

import { describe, expect, test } from "vitest";
import { visits } from "./trial-mailbox.ts";

const mail = "html-with-cid-picture-and-remote-picture";

const { arrive } = visits();

describe("what an item may be", () => {
  test("the body of an encrypted mail is refused", async () => {
    const visitor = await arrive("mail=encrypted-message&pane=1");
    expect(await visitor.ask("item.body.getAsync", "html")).toEqual({ code: 9020 });
  });

  test.each([
    ["calendar-appointment", "appointment"],
    ["calendar-invitation", "message"],
  ])("%s is an %s", async (name, type) => {
    const visitor = await arrive(`mail=${name}&pane=1`);
    const pane = await visitor.pane();
    expect(await pane.evaluate(() => Office.context.mailbox.item?.itemType)).toBe(type);
  });

  test("there is none when the pane starts pinned and nothing is open", async () => {
    const visitor = await arrive("pinned=1");
    const pane = await visitor.pane();
    expect(await pane.evaluate(() => Office.context.mailbox.item ?? null)).toBeNull();
  });
});

describe("the client's age", () => {
  test("isSetSupported and the calls themselves follow the switch", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1&set=1.7`);
    const sets = async () =>
      (await visitor.pane()).evaluate(() =>
        ["1.5", "1.8", "1.10"].map((set) => Office.context.requirements.isSetSupported("Mailbox", set)),
      );
    expect(await sets()).toEqual([true, false, false]);
    expect(await visitor.ask("item.categories.getAsync")).toEqual({ code: 5000 });
    await visitor.page.getByLabel("Requirement set").selectOption("1.10");
    await expect.poll(sets).toEqual([true, true, true]);
    expect(new URL(visitor.page.url()).searchParams.get("set")).toBe("1.10");
  });

  test("the pane's language follows the switch", async () => {
    const visitor = await arrive(`mail=${mail}&pane=1&lang=zh-CN`);
    expect(await (await visitor.pane()).evaluate(() => Office.context.displayLanguage)).toBe("zh-CN");
  });
});
