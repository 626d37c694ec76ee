// Items that cannot come from an .eml file: a calendar event, an invitation, and a mail that Outlook hides from add-ins.

import { type Item, nothingLeft } from "../mailbox/items.ts";
import { owner } from "../mailbox/owner.ts";
import { idOf } from "./eml.ts";

const blank: Omit<Item, "id" | "name"> = {
  ...nothingLeft,
  kind: "message",
  folder: "inbox",
  subject: "",
  from: { name: "", address: "" },
  to: [owner],
  cc: [],
  date: "",
  html: null,
  text: "",
  preview: "",
  direction: "ltr",
  attachments: [],
  headers: "",
  internetMessageId: "",
  read: false,
  encrypted: false,
  meeting: null,
};

const review = {
  start: "2026-11-26T13:00:00.000Z",
  end: "2026-11-26T14:00:00.000Z",
  location: "Room Humboldt, 3rd floor",
};
const agenda =
  "Agenda: delivery times in the third quarter, open claims, prices for 2027.\nPlease bring the list of open orders.";

/** `calendar-appointment`, `calendar-invitation` and `encrypted-message`. */
export const specials: Item[] = [
  {
    ...blank,
    id: idOf("calendar-appointment"),
    name: "calendar-appointment",
    kind: "appointment",
    folder: "calendar",
    subject: "Supplier review, third quarter",
    from: owner,
    to: [{ name: "Ingrid Solberg", address: "ingrid.solberg@northwind.example" }],
    date: review.start,
    text: agenda,
    preview: "Thursday, Room Humboldt, 3rd floor",
    read: true,
    meeting: review,
  },
  {
    ...blank,
    id: idOf("calendar-invitation"),
    name: "calendar-invitation",
    kind: "invitation",
    subject: "Invitation: Supplier review, third quarter",
    from: { name: "Ingrid Solberg", address: "ingrid.solberg@northwind.example" },
    date: "2026-11-19T08:12:00.000Z",
    text: agenda,
    preview: agenda.split("\n")[0] ?? "",
    internetMessageId: "<supplier-review@northwind.example>",
    meeting: review,
  },
  {
    ...blank,
    id: idOf("encrypted-message"),
    name: "encrypted-message",
    subject: "Encrypted message",
    from: { name: "Dr. Hannah Weiss", address: "h.weiss@kanzlei-weiss.example" },
    date: "2026-11-18T16:40:00.000Z",
    text: "This message is protected. Only you can read it, and other programs cannot.",
    preview: "Protected: Encrypt-Only",
    internetMessageId: "<enc-4411@kanzlei-weiss.example>",
    encrypted: true,
  },
];
