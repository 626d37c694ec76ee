// The mailbox's contents in the form the protocol carries.

import type { Attachment, Person } from "../../mailbox/items.ts";

/** A person in the protocol's form; recipientType 3 is an external address. */
export function wirePerson({ name, address }: Person): object {
  const recipientType = address.endsWith("@northwind.example") ? 2 : 3;
  return { name: name || address, address, recipientType, appointmentResponse: 0 };
}

/** An attachment in the protocol's form; attachmentType 0 is a file. */
export function wireAttachment({ id, name, contentType, size, inline }: Attachment): object {
  return { id, name, contentType, size, attachmentType: 0, isInline: inline };
}
