import { z } from "zod";

/** An RFC 9457 problem. `type` is a stable code as a relative URI reference; `detail` says what, why and what to do. */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    requestId: z
      .string()
      .optional()
      .describe("as the header X-Request-Id, and in every line of the log about it"),
    step: z.string().optional(),
    ahead: z.number().int().nonnegative().optional().describe("of `busy`: how many are before the caller"),
    retryAfter: z
      .number()
      .int()
      .positive()
      .optional()
      .describe("seconds, as the header Retry-After says them, which the event `failed` has no room for"),
  })
  .meta({ id: "Problem" });
export type ProblemBody = z.infer<typeof ProblemBody>;
