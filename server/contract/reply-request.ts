import { z } from "zod";
import { Mail } from "./mail.ts";

/** What a caller may choose besides the mail; everything has a default. */
export const ReplyOptions = z.strictObject({
  categorySet: z.string().max(100).optional(),
  profile: z.string().max(100).optional(),
  instruction: z.string().max(2_000).optional(),
  language: z.string().max(35).optional(),
  draft: z
    .boolean()
    .optional()
    .describe("false stops after the facts: what the pane asks for when a mail is opened"),
});
export type ReplyOptions = z.infer<typeof ReplyOptions>;

/** The body of `POST /api/reply`, `/api/clean`, `/api/triage` and `/api/facts`. */
export const MailRequest = z.strictObject({ ...Mail.shape, ...ReplyOptions.shape });
export type MailRequest = z.infer<typeof MailRequest>;
