import { z } from "zod";
import { Checked } from "./checked.ts";
import { CleanMail } from "./clean-mail.ts";
import { ProblemBody } from "./problem-body.ts";
import { Drafting, FactsSoFar, Restarted, Unanswered } from "./step.ts";
import { Triage } from "./triage.ts";

/** A step as `POST /api/reply` streams it: the event's name, and its data as JSON. */
export const StepEvent = z
  .discriminatedUnion("event", [
    event("cleaned", CleanMail),
    event("triaged", Triage),
    event("facts", FactsSoFar),
    event("drafting", Drafting),
    event("restarted", Restarted),
    event("checked", Checked),
    event("unanswered", Unanswered),
    event("failed", ProblemBody),
  ])
  .meta({ id: "StepEvent" });

function event<Name extends string>(name: Name, data: z.ZodType) {
  const contentSchema = { $ref: `#/components/schemas/${data.meta()?.id}` };
  return z.object({
    event: z.literal(name),
    data: z.string().meta({ contentMediaType: "application/json", contentSchema }),
  });
}
