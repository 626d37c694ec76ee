import { z } from "zod";
import type { Checked } from "./checked.ts";
import type { CleanMail } from "./clean-mail.ts";
import { Facts } from "./facts.ts";
import { FindingRule } from "./finding-rule.ts";
import type { ProblemBody } from "./problem-body.ts";
import type { Triage } from "./triage.ts";

/** The next piece of the draft. */
export const Drafting = z.object({ text: z.string() }).meta({ id: "Drafting" });

/** The facts as far as they are known: at once what patterns find, and later, complete, with what the model adds. */
export const FactsSoFar = z
  .object({ ...Facts.shape, complete: z.boolean().describe("false while the model still looks for more") })
  .meta({ id: "FactsSoFar" });
export type FactsSoFar = z.infer<typeof FactsSoFar>;

/** There is no draft, and why: nobody waits for an answer, or there are no sentences in the mail's language. */
export const Unanswered = z
  .object({ why: z.enum(["advertising", "automatic", "no-sentences"]) })
  .meta({ id: "Unanswered" });
export type Unanswered = z.infer<typeof Unanswered>;

/** The draft so far could not be used, so it is written again from its beginning; why, as a finding's rule. */
export const Restarted = z.object({ because: FindingRule }).meta({ id: "Restarted" });

/** One step of a reply. On the wire it is a server-sent event named for the step, whose data is the rest (for `failed`, the problem itself). */
export type Step =
  | ({ step: "cleaned" } & CleanMail)
  | ({ step: "triaged" } & Triage)
  | ({ step: "facts" } & FactsSoFar)
  | ({ step: "drafting" } & z.infer<typeof Drafting>)
  | ({ step: "restarted" } & z.infer<typeof Restarted>)
  | ({ step: "checked" } & Checked)
  | ({ step: "unanswered" } & Unanswered)
  | { step: "failed"; problem: ProblemBody };
