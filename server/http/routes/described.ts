// How a route is described in /openapi.json. The same schemas check its requests: takes() in request.ts reads them from the route.

import { OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { ProblemBody } from "../../contract/problem-body.ts";
import { type ProblemKind, problemKinds } from "../../contract/problem-kind.ts";
import type { DoorEnv } from "../env.ts";

/**
 * An app with this route in its document. The handler is added by `get` or `post`, not by the library's `openapi`, which reads
 * bodies without a limit in size or time.
 */
export function described(route: RouteConfig): OpenAPIHono<DoorEnv> {
  const app = new OpenAPIHono<DoorEnv>();
  app.openAPIRegistry.registerPath(route);
  return app;
}

const requestId = z.string().meta({ description: "the request's name in the server's log" });

/** A response with this body. */
export function json(description: string, schema: z.ZodType) {
  return { description, headers: answerHeaders, content: { "application/json": { schema } } };
}

export const answerHeaders = z.object({ "X-Request-Id": requestId });
const laterHeaders = z.object({
  "X-Request-Id": requestId,
  "Retry-After": z.string().meta({ description: "seconds after which asking again may help" }),
});

/** The responses for these problems, by status, with those that any route may give. */
export function problems(...kinds: ProblemKind[]) {
  const byStatus = Map.groupBy([...kinds, ...anywhere], (kind) => problemKinds[kind][0]);
  return Object.fromEntries([...byStatus].map(([status, each]) => [status, problemAnswer(status, each)]));
}

const anywhere: ProblemKind[] = ["wrong-host", "internal"];

function problemAnswer(status: number, kinds: ProblemKind[]) {
  return {
    description: kinds.map((kind) => `\`/problems/${kind}\`: ${problemKinds[kind][1]}`).join(". "),
    headers: status === 503 ? laterHeaders : answerHeaders,
    content: { "application/problem+json": { schema: ProblemBody } },
  };
}
