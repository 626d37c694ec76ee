import { z } from "zod";

/** `GET /api/health`. */
export const Health = z
  .object({
    status: z.enum(["ok", "degraded", "starting"]),
    version: z.string(),
    engine: z.object({
      state: z.enum(["ready", "starting", "away"]),
      url: z.string(),
      model: z.string(),
      detail: z.string(),
      abilities: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      replicas: z
        .array(z.object({ url: z.string(), state: z.enum(["ready", "away"]), detail: z.string() }))
        .describe("every server the model is asked of, in the order of ENGINE_URL"),
    }),
    embeddings: z.object({
      state: z.enum(["ready", "starting", "away", "off"]),
      url: z.string(),
      detail: z.string(),
    }),
    categorySets: z.array(z.string()),
    profiles: z.array(z.string()),
  })
  .meta({ id: "Health" });
export type Health = z.infer<typeof Health>;
