// What stands in the mailbox, as the protocol carries it.

import type { Attachment, Person } from "../../mailbox/items.ts";

/** The person as the protocol carries one; 3 is an external address. */
export function wirePerson({ name, address }: Person): object {
  const recipientType = address.endsWith("@northwind.example") ? 2 : 3;
  return { name: name || address, address, recipientType, appointmentResponse: 0 };
}

/** The attachment as the protocol carries one; 0 is a file. */
export function wireAttachment({ id, name, contentType, size, inline }: Attachment): object {
  return { id, name, contentType, size, attachmentType: 0, isInline: inline };
}
