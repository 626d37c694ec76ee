// What the pane inserts reaches the mail it was written for, or none, whatever is opened while Outlook works on it.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { categoriesOf, invalidCategory, setCategory } from "../../../addin/outlook/categories.ts";
import { insertReply } from "../../../addin/outlook/insert.ts";
import { itemChanged, itemKey } from "../../../addin/outlook/item.ts";
import { beginDraft } from "../../../addin/simulator/compose/drafts.ts";
import { openItem } from "../../../addin/simulator/mail/selection.ts";
import type { Mailbox } from "../../../addin/simulator/mailbox/mailbox.ts";
import { mail, mailboxOf } from "../simulator/mailboxes.ts";
import { calls, type StandIn, standInFor } from "./office-stand-in.ts";

const reply = { html: "<div><p>It leaves today.</p></div>", text: "It leaves today." };
const other = { code: itemChanged };

let mailbox: Mailbox;
let host: StandIn;
afterEach(() => vi.unstubAllGlobals());

describe("a mail that is being written", () => {
  beforeEach(() => {
    mailbox = mailboxOf([mail({})]);
    // Two new mails: without a subject and a conversation, only the change event tells them apart.
    const drafts = [1, 2].map(() => ({
      ...beginDraft({ way: "new", bodyType: "html", item: null }, (html) => html),
      touched: true,
      body: "",
    }));
    mailbox.change({ drafts, writingId: drafts[0]?.id ?? null });
    host = standInFor(mailbox, "compose");
  });
  const bodies = () => mailbox.state().drafts.map(({ body }) => body);
  const openSecond = () => mailbox.change({ writingId: mailbox.state().drafts[1]?.id ?? null });

  test("gets the reply", async () => {
    await insertReply(keyNow(), reply, "insert");
    expect(bodies()).toEqual([reply.html, ""]);
  });
  test("does not get what was written for the one before", async () => {
    const key = keyNow();
    openSecond();
    await expect(insertReply(key, reply, "insert")).rejects.toMatchObject(other);
    expect(bodies()).toEqual(["", ""]);
  });
  test("does not get it either when it is opened while Outlook says whether the body is HTML", async () => {
    host.between(calls.getType, openSecond);
    await expect(insertReply(keyNow(), reply, "insert")).rejects.toMatchObject(other);
    expect(bodies()).toEqual(["", ""]);
  });
});

describe("a received mail", () => {
  beforeEach(() => {
    mailbox = mailboxOf([mail({ id: "1", name: "one" }), mail({ id: "2", name: "two" })]);
    host = standInFor(mailbox, "read");
  });
  const categories = () => mailbox.state().items.map((item) => item.categories);

  test.each(["reply", "reply-all"] as const)("gets its %s form, and no other mail's", async (way) => {
    const key = keyNow();
    await insertReply(key, reply, way);
    openItem(mailbox, "2");
    await expect(insertReply(key, reply, way)).rejects.toMatchObject(other);
    expect(host.forms).toEqual(["one"]);
  });
  test("gets its category, and no other mail's", async () => {
    const key = keyNow();
    openItem(mailbox, "2");
    await expect(setCategory(key, "Complaint", [])).rejects.toMatchObject(other);
    expect(categories()).toEqual([[], []]);
    openItem(mailbox, "1");
    await setCategory(key, "Complaint", []);
    expect(categories()).toEqual([["Complaint"], []]);
  });
  test("has another category in place of the old one, and keeps both where Outlook refuses the new", async () => {
    await setCategory(keyNow(), "Complaint", []);
    await expect(setCategory(keyNow(), "Unheard of", ["Complaint"])).rejects.toMatchObject({
      code: invalidCategory,
    });
    expect(categories()).toEqual([["Complaint"], []]);
    const [complaint] = mailbox.state().masterCategories;
    if (complaint)
      mailbox.change({ masterCategories: [complaint, { ...complaint, displayName: "Advertising" }] });
    await setCategory(keyNow(), "Advertising", ["Complaint"]);
    expect(categories()).toEqual([["Advertising"], []]);
    expect(await categoriesOf(Office.context.mailbox.item as never)).toEqual(["Advertising"]);
  });
});

function keyNow(): string {
  const key = itemKey();
  if (key === null) throw new Error("Nothing is open.");
  return key;
}
