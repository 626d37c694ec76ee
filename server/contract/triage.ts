import { z } from "zod";

/** Why a person has to decide: a code that the pane puts into words. */
export const NeedsPerson = z.enum(["unsure", "no-text", "engine-away"]);
export type NeedsPerson = z.infer<typeof NeedsPerson>;

const Probabilities = z.record(z.string(), z.number());

/** What kind of mail it is. `category` is the id (English name in kebab-case); `probability` is fitted, 0..1. */
export const Triage = z
  .object({
    categorySet: z.string(),
    category: z.string(),
    probability: z.number(),
    probabilities: Probabilities,
    names: z
      .record(z.string(), z.record(z.string(), z.string()))
      .describe("category id -> pane language -> name"),
    threshold: z.number(),
    needsPerson: NeedsPerson.nullable(),
    evidence: z.object({
      read: Probabilities.nullable().describe("what the engine's one-token read said"),
      similarity: Probabilities.nullable().describe("what the vectors said"),
      weights: z.record(z.string(), z.number()).describe("fitted on the set's own examples"),
    }),
  })
  .meta({ id: "Triage" });
export type Triage = z.infer<typeof Triage>;
