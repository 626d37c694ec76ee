import { z } from "zod";
import { FindingParameters, FindingRule } from "./finding-rule.ts";
import { Span } from "./span.ts";

export const Verdict = z.enum(["ok", "look", "blocked"]);
export type Verdict = z.infer<typeof Verdict>;

/** What a guard found: the words and their place in the draft, why they matter and what to do. `rule` and `parameters` say the same to a program. */
export const Finding = z.object({
  guard: z.string(),
  severity: z.enum(["look", "blocked"]),
  span: Span,
  words: z.string(),
  rule: FindingRule,
  parameters: FindingParameters,
  reason: z.string().describe("why it matters, in English"),
  fix: z.string().describe("what to do, in English"),
});
export type Finding = z.infer<typeof Finding>;

/** Who wrote the text: people's sentences put together by rules, the model, or a person who typed or changed it. */
const WrittenBy = z.enum(["assisted", "model", "person"]);

export const Checked = z
  .object({
    draft: z.string(),
    findings: z.array(Finding),
    verdict: Verdict,
    by: WrittenBy,
    cutOff: z.boolean().describe("true when the engine stopped at its length limit"),
  })
  .meta({ id: "Checked" });
export type Checked = z.infer<typeof Checked>;

/** The same before it is known who wrote the text, which no guard asks. */
export type Judged = Omit<Checked, "by">;
