import { z } from "zod";
import { MailRequest } from "./reply-request.ts";
import { shortText } from "./short-text.ts";

/** The body of `POST /api/check`: a draft (plain text) and the mail it answers. */
export const CheckRequest = z
  .strictObject({
    draft: shortText(100_000),
    mail: MailRequest,
    modelText: shortText(100_000)
      .optional()
      .describe(
        "what the model wrote last: findings in anything else are a person's own words, to be looked at and not blocked",
      ),
  })
  .meta({ id: "CheckRequest" });
export type CheckRequest = z.infer<typeof CheckRequest>;
