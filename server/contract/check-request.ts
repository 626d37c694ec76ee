import { z } from "zod";
import { MailRequest } from "./reply-request.ts";

/** The body of `POST /api/check`: a draft (plain text) and the mail it answers. */
export const CheckRequest = z.strictObject({ draft: z.string().max(100_000), mail: MailRequest });
export type CheckRequest = z.infer<typeof CheckRequest>;
