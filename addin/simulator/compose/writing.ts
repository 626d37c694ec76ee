// Opening, sending and discarding a draft. Nothing leaves this page.

import { directionOf, idOf } from "../mail/eml.ts";
import { byDate } from "../mail/loading.ts";
import { htmlAsText } from "../mail/plain-text.ts";
import { leaveWriting } from "../mail/selection.ts";
import { type Item, nothingLeft } from "../mailbox/items.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { owner } from "../mailbox/owner.ts";
import { cleanHtml } from "./clean-html.ts";
import { type Beginning, beginDraft, type Way } from "./drafts.ts";

/** Opens a compose window: a new mail, or an answer to the open item. */
export function startWriting(mailbox: Mailbox, way: Way, wanted: Partial<Beginning> = {}): void {
  leaveWriting(mailbox);
  const { settings, drafts } = mailbox.state();
  const item = way === "new" ? null : mailbox.openItem();
  const bodyType = settings.plain ? "text" : "html";
  const draft = beginDraft({ way, bodyType, item, ...wanted }, cleanHtml);
  mailbox.change({ drafts: [draft, ...drafts], writingId: draft.id });
}

/** Opens a draft again. */
export function continueWriting(mailbox: Mailbox, id: string): void {
  leaveWriting(mailbox);
  mailbox.change({ writingId: id });
}

/** Discards the open draft. */
export function discardDraft(mailbox: Mailbox): void {
  const draft = mailbox.openDraft();
  if (!draft) return;
  mailbox.changeDraft(draft.id, { touched: false, saved: false });
  leaveWriting(mailbox);
  mailbox.change({ notice: "The draft was discarded." });
}

/** Moves the open draft to Sent Items. */
export function sendDraft(mailbox: Mailbox): void {
  const draft = mailbox.openDraft();
  if (!draft) return;
  if (draft.to.length + draft.cc.length + draft.bcc.length === 0) {
    mailbox.change({ notice: "Add at least one recipient." });
    return;
  }
  const text = draft.bodyType === "html" ? htmlAsText(draft.body) : draft.body;
  const name = `sent-${draft.id}`;
  const sent: Item = {
    ...nothingLeft,
    id: idOf(name),
    name,
    kind: "message",
    folder: "sent",
    subject: draft.subject,
    from: owner,
    to: draft.to,
    cc: draft.cc,
    date: new Date().toISOString(),
    html: draft.bodyType === "html" ? draft.body : null,
    text,
    preview: text.replace(/\s+/g, " ").trim().slice(0, 160),
    direction: directionOf(text),
    attachments: draft.attachments,
    headers: "",
    internetMessageId: `<${crypto.randomUUID()}@northwind.example>`,
    read: true,
    encrypted: false,
    meeting: null,
  };
  mailbox.changeDraft(draft.id, { touched: false, saved: false });
  leaveWriting(mailbox);
  mailbox.change({
    items: byDate([sent, ...mailbox.state().items]),
    notice: "Moved to Sent Items. This is a trial mailbox, so nothing was really sent.",
  });
}
