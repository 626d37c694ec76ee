// One id for a request on its answer, in its problem and in the log, so that whoever runs the server finds what a person reports.

import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { DoorEnv } from "./env.ts";

/** An id that a proxy in front may have given. Anything else would put a stranger's words into the log. */
const usable = /^[\w.-]{1,64}$/;

/** Gives every request an id and puts it on the answer. */
export function requestId(): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const id = requestIdFrom(c.req.header("x-request-id"));
    c.set("requestId", id);
    await next();
    c.res.headers.set("X-Request-Id", id);
  };
}

/** The id the request came with, or a random one. */
export function requestIdFrom(given: string | undefined): string {
  return given !== undefined && usable.test(given) ? given : randomUUID();
}
