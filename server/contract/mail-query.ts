import { z } from "zod";
import { ReplyOptions, Writing } from "./reply-request.ts";
import { shortText } from "./short-text.ts";

/** The choices as query parameters: a raw message has no other place for them. What is no single word is left to JSON. */
export const MailQuery = z.strictObject({
  ...ReplyOptions.omit({ writer: true, answers: true }).shape,
  draft: z
    .enum(["true", "false", ...Writing.options])
    .transform((text) => (text === "assisted" || text === "free" ? text : text === "true"))
    .optional()
    .describe("false stops after the facts; `assisted` and `free` say how the draft is written"),
  mailbox: shortText(1_000).optional(),
});
export type MailQuery = z.infer<typeof MailQuery>;
