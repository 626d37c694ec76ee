import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { answerHeaders, described, problems } from "./described.ts";
import type { Door } from "./door.ts";

const route = createRoute({
  method: "get",
  path: "/metrics",
  summary: "Counts and durations for Prometheus",
  responses: {
    200: {
      description: "The exposition format of Prometheus",
      headers: answerHeaders,
      content: { "text/plain": { schema: z.string() } },
    },
    ...problems(),
  },
});

export function metricsRoute(door: Door) {
  return described(route).get(route.path, async (c) => {
    const { text, contentType } = await door.metrics.exposition();
    return c.body(text, 200, { "Content-Type": contentType });
  });
}
