// One name for a request on the answer, on its problem and in the log, so that whoever runs the server finds what a person reports.

import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { DoorEnv } from "./env.ts";

/** What a proxy in front may have called it; anything else would be a stranger's words in the log. */
const usable = /^[\w.-]{1,64}$/;

/** Names every request, and its answer. */
export function requestId(): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const id = requestIdFrom(c.req.header("x-request-id"));
    c.set("requestId", id);
    await next();
    c.res.headers.set("X-Request-Id", id);
  };
}

/** The name it came with, or a random one. */
export function requestIdFrom(given: string | undefined): string {
  return given !== undefined && usable.test(given) ? given : randomUUID();
}
