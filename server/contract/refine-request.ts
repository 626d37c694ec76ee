import { z } from "zod";
import { MailRequest } from "./reply-request.ts";
import { shortText } from "./short-text.ts";

/** How a draft may be changed; `language` is the one that the mail's `language` names, `own-words` what `wish` says. */
export const Change = z.enum([
  "shorter",
  "longer",
  "warmer",
  "more-formal",
  "decline",
  "ask",
  "language",
  "own-words",
]);
export type Change = z.infer<typeof Change>;

/** The body of `POST /api/refine`: a draft (plain text), the mail it answers, and what is to become of it. */
export const RefineRequest = z
  .strictObject({
    draft: shortText(6_000),
    change: Change,
    wish: shortText(2_000).optional(),
    keep: z
      .array(shortText(1_000))
      .max(50)
      .default([])
      .describe("sentences of the draft that stay word for word: those a person typed"),
    mail: MailRequest,
  })
  .refine(({ draft }) => draft.trim() !== "", { path: ["draft"], message: "must not be empty" })
  .refine(({ change, wish }) => change !== "own-words" || (wish ?? "").trim() !== "", {
    path: ["wish"],
    message: "must say how to change the draft",
  })
  .meta({ id: "RefineRequest" });
export type RefineRequest = z.infer<typeof RefineRequest>;
