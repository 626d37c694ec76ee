// The whole server as one Hono app: headers, log, the API, the pages, and the one place where a failure becomes HTTP.

import { Hono, type MiddlewareHandler } from "hono";
import { asProblem, Problem } from "../problem.ts";
import type { Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { pages } from "./pages/pages.ts";
import { type ApiParts, createApi } from "./routes/api.ts";
import { securityHeaders } from "./security-headers.ts";

export interface AppParts extends ApiParts {
  /** Serves the Outlook-like page and the local office.js. */
  development: boolean;
}

/** Everything this server answers. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono()
    .use(securityHeaders())
    .use(accessLog(parts.log, parts.metrics))
    .route("/", createApi(parts))
    .route("/", pages(parts));
  app.onError((thrown) => problemResponse(thrown, parts.log));
  app.notFound((c) => {
    const wanted = `${c.req.method} ${c.req.path.slice(0, 200)}`;
    return problemResponse(new Problem("not-found", `There is no ${wanted}. See /openapi.json.`), parts.log);
  });
  return app;
}

/** Any thrown value as an answer of type application/problem+json (RFC 9457). */
function problemResponse(thrown: unknown, log: Log): Response {
  const problem = asProblem(thrown);
  if (problem.status === 500) log.error({ err: thrown }, "a request failed in a way we did not foresee");
  const headers = new Headers({ "Content-Type": "application/problem+json" });
  if (problem.retryAfter !== undefined) headers.set("Retry-After", String(problem.retryAfter));
  return new Response(JSON.stringify(problem.body()), { status: problem.status, headers });
}

/** One line a request: the route as we wrote it, never the path as it came. */
function accessLog(log: Log, metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const seconds = (performance.now() - begun) / 1_000;
    const route = c.req.matchedRoutes.findLast(({ path }) => !path.includes("*"))?.path ?? "other";
    metrics.answered(route, c.res.status, seconds);
    log.info(
      { route, method: c.req.method, status: c.res.status, ms: Math.round(seconds * 1_000) },
      "answered",
    );
  };
}
