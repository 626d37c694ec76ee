// Windows that an add-in can open: replies, new mails, other items.

import { z } from "zod";
import type { Way } from "../../compose/drafts.ts";
import { startWriting } from "../../compose/writing.ts";
import { openItem } from "../../mail/selection.ts";
import type { Person } from "../../mailbox/items.ts";
import { type Call, type Method, method, Refusal, refusals } from "./method.ts";

// office.js refuses more than 32 KB before the call gets here.
const Reply = z.object({ htmlBody: z.string().nullish() });
const New = z.object({
  toRecipients: z.array(z.string()).nullish(),
  ccRecipients: z.array(z.string()).nullish(),
  bccRecipients: z.array(z.string()).nullish(),
  subject: z.string().nullish(),
  htmlBody: z.string().nullish(),
});
const ById = z.object({ itemId: z.string() });

const replies: [number, string, Way][] = [
  [10, "1.1", "reply"],
  [30, "1.1", "reply"],
  [183, "1.9", "reply"],
  [181, "1.9", "reply"],
  [11, "1.1", "replyAll"],
  [31, "1.1", "replyAll"],
  [184, "1.9", "replyAll"],
  [182, "1.9", "replyAll"],
];

export const formMethods: Method[] = [
  ...replies.map(([id, since, way]) =>
    method(id, since, Reply, (call, { htmlBody }) => {
      call.item();
      startWriting(call.mailbox, way, htmlBody ? { html: htmlBody } : {});
    }),
  ),
  method(44, "1.6", New, newMail),
  method(178, "1.9", New, newMail),
  method(8, "1.1", ById, (call, { itemId }) => openById(call, itemId)),
  method(179, "1.9", ById, (call, { itemId }) => openById(call, itemId)),
];

function newMail(call: Call, given: z.infer<typeof New>): void {
  startWriting(call.mailbox, "new", {
    to: people(given.toRecipients),
    cc: people(given.ccRecipients),
    bcc: people(given.bccRecipients),
    subject: given.subject ?? "",
    ...(given.htmlBody ? { html: given.htmlBody } : {}),
  });
}

function people(addresses: string[] | null | undefined): Person[] {
  return (addresses ?? []).map((address) => ({ name: "", address }));
}

function openById(call: Call, id: string): void {
  if (!call.mailbox.state().items.some((item) => item.id === id)) throw new Refusal(refusals.genericResponse);
  openItem(call.mailbox, id);
}
