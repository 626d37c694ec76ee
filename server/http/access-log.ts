import type { MiddlewareHandler } from "hono";
import type { Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { DoorEnv } from "./env.ts";

/** One log line for each request, with the route as we wrote it and never the path as it came. */
export function accessLog(log: Log, metrics: Metrics): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const seconds = (performance.now() - begun) / 1_000;
    const route = c.req.matchedRoutes.findLast(({ path }) => !path.includes("*"))?.path ?? "other";
    const { requestId } = c.var;
    const { status } = c.res;
    metrics.answered(route, status, seconds);
    const line = { requestId, route, method: c.req.method, status, ms: Math.round(seconds * 1_000) };
    if (status === 499) log.debug(line, "the client went away");
    else log.info(line, "answered");
  };
}
