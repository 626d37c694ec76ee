import { z } from "zod";
import { Address } from "./address.ts";
import { shortText } from "./short-text.ts";

const Attachment = z.strictObject({
  name: shortText(1_000).default(""),
  size: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).default(0),
  contentType: shortText(200).default("application/octet-stream"),
});

/** A mail as it came. `date` is ISO 8601; `html` wins over `text` where both are given; sizes are in bytes. */
export const Mail = z.strictObject({
  subject: shortText(2_000).default(""),
  from: Address.default({ name: "", address: "" }),
  to: z.array(Address).max(1_000).default([]),
  cc: z.array(Address).max(1_000).default([]),
  date: z.iso.datetime({ offset: true }).optional(),
  html: z.string().optional(),
  text: z.string().optional(),
  attachments: z.array(Attachment).max(500).default([]),
  mailbox: shortText(1_000).optional(),
  conversationId: shortText(1_000).optional(),
});
export type Mail = z.infer<typeof Mail>;
