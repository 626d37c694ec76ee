import { z } from "zod";
import { Mail } from "./mail.ts";
import { shortText } from "./short-text.ts";

/** "" counts as no choice: an empty field of a form arrives as "". */
const orNone = (choice: z.ZodType<string, string>) =>
  choice.transform((text) => text || undefined).optional();

/** How a draft is written: from sentences that people wrote, or freely by the model. */
export const Writing = z.enum(["assisted", "free"]);
export type Writing = z.infer<typeof Writing>;

/** The person who answers. The draft speaks as this person. */
export const Writer = z.strictObject({ name: shortText(200), role: shortText(200).default("") });
export type Writer = z.infer<typeof Writer>;

/** What a person knows about a question of the mail, which is one of `questions` of its facts. */
export const Answer = z.strictObject({ question: shortText(2_000), answer: shortText(1_000) });
export type Answer = z.infer<typeof Answer>;

/** What a caller may choose besides the mail; everything has a default. */
export const ReplyOptions = z.strictObject({
  categorySet: orNone(shortText(100).meta({ id: "CategorySetId" })),
  category: orNone(shortText(100)).describe("what a person decided, instead of what the triage says"),
  profile: orNone(shortText(100).meta({ id: "ProfileName" })),
  instruction: orNone(shortText(2_000)),
  language: orNone(shortText(35)),
  writer: Writer.optional(),
  answers: z.array(Answer).max(30).optional(),
  draft: z
    .union([z.boolean(), Writing], 'must be true, false, "assisted" or "free"')
    .optional()
    .describe(
      "false stops after the facts: what the pane asks for when a mail is opened. `assisted` puts the reply together from sentences that " +
        "people wrote; `free` lets the model write; true or nothing is whichever the engine writes well enough for",
    ),
});
export type ReplyOptions = z.infer<typeof ReplyOptions>;

/** The body of `POST /api/reply`, `/api/clean`, `/api/triage` and `/api/facts`. */
export const MailRequest = z
  .strictObject({ ...Mail.shape, ...ReplyOptions.shape })
  .meta({ id: "MailRequest" });
export type MailRequest = z.infer<typeof MailRequest>;
