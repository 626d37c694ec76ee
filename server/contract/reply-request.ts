import { z } from "zod";
import { Mail } from "./mail.ts";
import { shortText } from "./short-text.ts";

/** "" counts as no choice: an empty field of a form arrives as "". */
const orNone = (choice: z.ZodType<string, string>) =>
  choice.transform((text) => text || undefined).optional();

/** What a caller may choose besides the mail; everything has a default. */
export const ReplyOptions = z.strictObject({
  categorySet: orNone(shortText(100).meta({ id: "CategorySetId" })),
  profile: orNone(shortText(100).meta({ id: "ProfileName" })),
  instruction: orNone(shortText(2_000)),
  language: orNone(shortText(35)),
  draft: z
    .boolean()
    .optional()
    .describe("false stops after the facts: what the pane asks for when a mail is opened"),
});
export type ReplyOptions = z.infer<typeof ReplyOptions>;

/** The body of `POST /api/reply`, `/api/clean`, `/api/triage` and `/api/facts`. */
export const MailRequest = z
  .strictObject({ ...Mail.shape, ...ReplyOptions.shape })
  .meta({ id: "MailRequest" });
export type MailRequest = z.infer<typeof MailRequest>;
