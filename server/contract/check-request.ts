import { z } from "zod";
import { MailRequest } from "./reply-request.ts";
import { shortText } from "./short-text.ts";

/** The body of `POST /api/check`: a draft (plain text) and the mail it answers. */
export const CheckRequest = z
  .strictObject({ draft: shortText(100_000), mail: MailRequest })
  .meta({ id: "CheckRequest" });
export type CheckRequest = z.infer<typeof CheckRequest>;
