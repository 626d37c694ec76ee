// The open item as office.js wants it before it can build Office.context.mailbox.item.

import { bareSubject } from "../compose/drafts.ts";
import type { Item } from "../mailbox/items.ts";
import type { Mailbox, Surface } from "../mailbox/mailbox.ts";
import { owner } from "../mailbox/owner.ts";
import { wireAttachment, wirePerson } from "./methods/wire.ts";

const itemTypes = { message: 1, appointment: 2, invitation: 3 } as const;
const composedMessage = 4;
const noItem = 6;

// The host's own numbering, not the manifest's.
const permissionLevels = { ReadItem: 1, ReadWriteMailbox: 2, ReadWriteItem: 3 } as const;

/** Initial data for the pane beside the reading pane, or beside the compose window. */
export function initialData(mailbox: Mailbox, surface: Surface): object {
  const always = aboutMailbox(mailbox);
  if (surface === "compose") {
    const draft = mailbox.openDraft();
    if (!draft) return { ...always, itemType: noItem };
    return {
      ...always,
      itemType: composedMessage,
      conversationId: conversationId(draft.subject),
      seriesId: null,
    };
  }
  const item = mailbox.openItem();
  if (!item) return { ...always, itemType: noItem };
  return { ...always, ...(item.kind === "appointment" ? appointment(item) : message(item)) };
}

function aboutMailbox(mailbox: Mailbox): object {
  return {
    permissionLevel: permissionLevels[mailbox.state().settings.permission],
    userDisplayName: owner.name,
    userEmailAddress: owner.address,
    userProfileType: "enterprise",
    userTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    hostVersion: "16.0.19127.20000",
    owaView: "ThreeColumns",
    timeZoneOffsets: [{ start: 0, end: Date.UTC(2100, 0), offset: -new Date().getTimezoneOffset() }],
    isRestIdSupported: true,
    ewsUrl: "https://outlook.northwind.example/EWS/Exchange.asmx",
    restUrl: "https://outlook.northwind.example/api",
    openWindowOpen: true,
  };
}

function message(item: Item): object {
  const date = item.date || new Date(0).toISOString();
  return {
    itemType: itemTypes[item.kind],
    id: item.id,
    subject: item.subject,
    normalizedSubject: bareSubject(item.subject),
    itemClass: item.kind === "invitation" ? "IPM.Schedule.Meeting.Request" : "IPM.Note",
    conversationId: conversationId(item.subject),
    internetMessageId: item.internetMessageId,
    dateTimeCreated: date,
    dateTimeModified: date,
    from: wirePerson(item.from),
    sender: wirePerson(item.from),
    to: item.to.map(wirePerson),
    cc: item.cc.map(wirePerson),
    bcc: [],
    attachments: item.attachments.map(wireAttachment),
    isRead: item.read,
    ...meetingTimes(item),
  };
}

function appointment(item: Item): object {
  return {
    itemType: itemTypes.appointment,
    id: item.id,
    subject: item.subject,
    normalizedSubject: item.subject,
    itemClass: "IPM.Appointment",
    dateTimeCreated: item.date,
    dateTimeModified: item.date,
    organizer: wirePerson(item.from),
    to: item.to.map(wirePerson),
    cc: item.cc.map(wirePerson),
    attachments: [],
    isAllDayEvent: false,
    ...meetingTimes(item),
  };
}

function meetingTimes({ meeting }: Item): object {
  return meeting
    ? { start: meeting.start, end: meeting.end, location: meeting.location, seriesId: null }
    : {};
}

function conversationId(subject: string): string {
  const bytes = new TextEncoder().encode(bareSubject(subject).slice(0, 60));
  return `AAQkAGE1${btoa(String.fromCharCode(...bytes)).replaceAll("=", "A")}`;
}
