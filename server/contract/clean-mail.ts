import { z } from "zod";

/** Something a reader of the mail could not see, so the model does not see it either. */
export const HiddenText = z.object({
  how: z.enum([
    "display-none",
    "visibility",
    "zero-size",
    "same-colour",
    "off-screen",
    "attribute",
    "comment",
    "invisible-characters",
    "opacity",
  ]),
  characters: z.number().int().nonnegative(),
});
export type HiddenText = z.infer<typeof HiddenText>;

/** One earlier mail quoted below the newest one. */
export const QuotedMail = z.object({
  from: z.string(),
  date: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type QuotedMail = z.infer<typeof QuotedMail>;

/** What the sender wrote, this time. `thread` is newest first; `language` is ISO 639-1, or `zh-Hans`/`zh-Hant`, or `und`. */
export const CleanMail = z
  .object({
    subject: z.string(),
    text: z.string(),
    thread: z.array(QuotedMail),
    signature: z.string(),
    disclaimer: z.string(),
    hidden: z.array(HiddenText),
    language: z.string(),
    direction: z.enum(["ltr", "rtl"]),
    plainTextOnly: z
      .boolean()
      .optional()
      .describe("true when the HTML could not be read in time, so that the plain text was read"),
    truncated: z.boolean().describe("true when the mail was longer than we read"),
  })
  .meta({ id: "CleanMail" });
export type CleanMail = z.infer<typeof CleanMail>;
