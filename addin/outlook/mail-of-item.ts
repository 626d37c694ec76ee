// Turns an Outlook item into a mail of the contract. A received item has its fields ready; one being written is asked for each.

import type { Address } from "../../server/contract/address.ts";
import type { Mail } from "../../server/contract/mail.ts";
import { call } from "./call.ts";
import { type Item, type ItemInCompose, type ItemInRead, isCompose, type Person } from "./item.ts";
import { localIso } from "./local-iso.ts";

/** Reads everything the server needs. Rejects with OutlookError when Outlook keeps the body from add-ins. */
export function mailOf(item: Item, user: Person): Promise<Mail> {
  return isCompose(item) ? composedMail(item, user) : receivedMail(item, user);
}

async function receivedMail(item: ItemInRead, user: Person): Promise<Mail> {
  return {
    subject: item.subject.slice(0, 2_000),
    from: address(item.from),
    to: item.to.map(address),
    cc: item.cc.map(address),
    date: localIso(item.dateTimeCreated),
    html: await bodyOf(item),
    attachments: item.attachments.map(({ name, size, contentType }) => ({
      name,
      size,
      contentType: contentType || "application/octet-stream",
    })),
    mailbox: user.emailAddress,
    ...conversationOf(item),
  };
}

async function composedMail(item: ItemInCompose, user: Person): Promise<Mail> {
  const html = await bodyOf(item);
  // Outlook on the web runs three calls at once and refuses a fourth.
  const [subject, to, cc] = await Promise.all([
    call<string>((done) => item.subject.getAsync(done)),
    call<Person[]>((done) => item.to.getAsync(done)),
    call<Person[]>((done) => item.cc.getAsync(done)),
  ]);
  return {
    subject: subject.slice(0, 2_000),
    from: { name: user.displayName, address: user.emailAddress },
    to: to.map(address),
    cc: cc.map(address),
    html,
    attachments: [],
    mailbox: user.emailAddress,
    ...conversationOf(item),
  };
}

/** Always as HTML: plain text from the web client loses structure, and the server parses HTML anyway. */
function bodyOf(item: Item): Promise<string> {
  return call((done) => item.body.getAsync("html", done));
}

function address(person: Person | undefined): Address {
  return { name: person?.displayName ?? "", address: person?.emailAddress ?? "" };
}

function conversationOf(item: Item): { conversationId?: string } {
  return item.conversationId ? { conversationId: item.conversationId } : {};
}
