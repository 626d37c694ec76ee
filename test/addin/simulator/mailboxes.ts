// Small mailboxes for the tests.

import { openItem } from "../../../addin/simulator/mail/selection.ts";
import { type Item, nothingLeft } from "../../../addin/simulator/mailbox/items.ts";
import { emptyMailbox, type Mailbox } from "../../../addin/simulator/mailbox/mailbox.ts";
import { owner } from "../../../addin/simulator/mailbox/owner.ts";
import { settingsFrom } from "../../../addin/simulator/mailbox/settings.ts";

/** A mail with only what the test is about. */
export function mail(part: Partial<Item>): Item {
  return {
    ...nothingLeft,
    id: part.name ?? "mail",
    name: "mail",
    kind: "message",
    folder: "inbox",
    subject: "Order 4711",
    from: { name: "Ingrid Solberg", address: "ingrid@fjordmetall.example" },
    to: [owner],
    cc: [],
    date: "2026-11-17T08:14:00.000Z",
    html: "<p>One pallet is missing.</p>",
    text: "One pallet is missing.",
    preview: "",
    direction: "ltr",
    attachments: [],
    headers: "",
    internetMessageId: "<1@fjordmetall.example>",
    read: false,
    encrypted: false,
    meeting: null,
    ...part,
  };
}

/** A mailbox with these mails, the first one open; `query` as in the page's address. */
export function mailboxOf(items: Item[], query = ""): Mailbox {
  const mailbox = emptyMailbox(settingsFrom(new URLSearchParams(query)));
  mailbox.change({ items, masterCategories: [{ displayName: "Complaint", color: "Preset0" }] });
  openItem(mailbox, items[0]?.id ?? null);
  return mailbox;
}
