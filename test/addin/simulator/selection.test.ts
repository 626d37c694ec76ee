import { describe, expect, test } from "vitest";
import { beginDraft } from "../../../addin/simulator/compose/drafts.ts";
import { moveOpenItem, openFolder, openItem } from "../../../addin/simulator/mail/selection.ts";
import type { Draft } from "../../../addin/simulator/mailbox/items.ts";
import { mail, mailboxOf } from "./mailboxes.ts";

const three = () => [mail({ name: "a" }), mail({ name: "b" }), mail({ name: "c" })];

describe("opening another mail", () => {
  test("marks it as read", () => {
    const mailbox = mailboxOf(three());
    openItem(mailbox, "b");
    expect(mailbox.openItem()).toMatchObject({ name: "b", read: true });
  });

  test("closes a pane that is not pinned", () => {
    const mailbox = mailboxOf(three());
    mailbox.changePane("read", { open: true });
    openItem(mailbox, "b");
    expect(mailbox.state().panes.read).toEqual({ open: false, pinned: false });
  });

  test("leaves a pinned pane where it is", () => {
    const mailbox = mailboxOf(three());
    mailbox.changePane("read", { open: true, pinned: true });
    openItem(mailbox, "b");
    expect(mailbox.state().panes.read).toEqual({ open: true, pinned: true });
  });

  test("again opens the same pane's mail without closing the pane", () => {
    const mailbox = mailboxOf(three());
    mailbox.changePane("read", { open: true });
    openItem(mailbox, "a");
    expect(mailbox.state().panes.read.open).toBe(true);
  });

  test("in another folder opens that folder", () => {
    const mailbox = mailboxOf([...three(), mail({ name: "old", folder: "archive" })]);
    openItem(mailbox, "old");
    expect(mailbox.state().folder).toBe("archive");
  });
});

test("another folder has nothing open", () => {
  const mailbox = mailboxOf(three());
  openFolder(mailbox, "archive");
  expect(mailbox.openItem()).toBeNull();
  expect(mailbox.state().folder).toBe("archive");
});

test.each([
  ["the next one", "b", "c"],
  ["the one before, at the end", "c", "b"],
])("archiving a mail opens %s", (_, open, then) => {
  const mailbox = mailboxOf(three());
  openItem(mailbox, open);
  moveOpenItem(mailbox, "archive");
  expect(mailbox.openItem()?.name).toBe(then);
  expect(mailbox.state().items.find(({ name }) => name === open)?.folder).toBe("archive");
});

describe("leaving a compose window", () => {
  const writing = (part: Partial<Draft>) => {
    const mailbox = mailboxOf(three());
    const draft = { ...beginDraft({ way: "new", bodyType: "html", item: null }, (html) => html), ...part };
    mailbox.change({ drafts: [draft], writingId: draft.id });
    openItem(mailbox, "b");
    return mailbox.state();
  };

  test("keeps a draft that was worked on", () => expect(writing({ touched: true }).drafts).toHaveLength(1));
  test("keeps a draft that was saved", () => expect(writing({ saved: true }).drafts).toHaveLength(1));
  test("drops an untouched one", () => expect(writing({}).drafts).toHaveLength(0));
});
