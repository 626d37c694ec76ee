import { z } from "zod";
import { Writing } from "./reply-request.ts";

const Names = z.record(z.string(), z.string());

/** `GET /api/choices`: what a request may name as its `categorySet`, `profile` and `language`. */
export const Choices = z
  .object({
    usualSet: z.string().describe("the category set of mail whose mailbox has none of its own"),
    categorySets: z.array(
      z.object({
        id: z.string(),
        categories: z.array(z.object({ id: z.string(), names: Names.describe("pane language -> name") })),
      }),
    ),
    profiles: z.array(z.object({ name: z.string() })),
    languages: z.array(
      z.object({
        code: z.string().describe("ISO 639-1"),
        name: z.string().describe("in English"),
        ownName: z.string(),
      }),
    ),
    writing: Writing.describe("how a reply is written where the request does not say"),
    fitness: z
      .object({ passed: z.number().int(), of: z.number().int() })
      .nullable()
      .describe("how many test replies of the engine were good; null while it is not known"),
  })
  .meta({ id: "Choices" });
export type Choices = z.infer<typeof Choices>;
