// The whole server as one Hono app: request ids, headers and the log, who may ask, the API, the pages, and the one place where a failure
// becomes an HTTP answer.

import { type Context, Hono, type Next } from "hono";
import { asProblem, Problem } from "../problem.ts";
import type { Log } from "../telemetry/log.ts";
import { accessLog } from "./access-log.ts";
import type { DoorEnv } from "./env.ts";
import { ownHost } from "./own-host.ts";
import { pages } from "./pages/pages.ts";
import { problemResponse } from "./problem-response.ts";
import { requestId } from "./request-id.ts";
import { createApi } from "./routes/api.ts";
import type { ApiParts } from "./routes/door.ts";
import { securityHeaders } from "./security-headers.ts";
import { refuseWrongMethods } from "./wrong-method.ts";

export interface AppParts extends ApiParts {
  /** Serves the Outlook-like page and the local office.js. */
  development: boolean;
  /** The names this server has besides those of this machine. */
  allowedHosts: string[];
}

/** Everything this server answers. */
export function createApp(parts: AppParts): Hono<DoorEnv> {
  const app = new Hono<DoorEnv>()
    .use(requestId())
    .use(securityHeaders())
    .use(accessLog(parts.log, parts.metrics))
    .use(onlyErrors)
    .use(ownHost(parts.allowedHosts))
    .route("/", createApi(parts))
    .route("/", pages(parts));
  refuseWrongMethods(app);
  app.onError((thrown, c) => problemResponse(meant(thrown, c, parts.log), c.var.requestId));
  app.notFound((c) => {
    const wanted = `${c.req.method} ${c.req.path.slice(0, 200)}`;
    const nothing = new Problem("not-found", `There is no ${wanted}. See /openapi.json.`);
    return problemResponse(nothing, c.var.requestId);
  });
  return app;
}

/** Hono gives onError only Errors, and what an aborted request rejects with is a string. */
async function onlyErrors(_: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error("The request was given up.", { cause: thrown });
  }
}

/** What was thrown, as a problem. When the client has gone, what fails because of it is no failure of ours. */
function meant(thrown: unknown, c: Context<DoorEnv>, log: Log): Problem {
  const { requestId } = c.var;
  if (c.req.raw.signal.aborted) {
    log.debug({ requestId, err: thrown }, "the client went away before it was answered");
    return new Problem("client-gone", "The connection was closed before the answer was there.", thrown);
  }
  const problem = asProblem(thrown);
  if (problem.status === 500)
    log.error({ requestId, err: thrown }, "a request failed in a way we did not foresee");
  return problem;
}
