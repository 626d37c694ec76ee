// How many mails may be worked on at once; what is too much is refused in a moment, so that memory stays bounded.

import type { MiddlewareHandler } from "hono";
import { arrived } from "./one-a-turn.ts";
import { Problem } from "./problem.ts";
import type { Traffic } from "./traffic.ts";

/** A streaming handler calls `leave` when its stream has ended; for all others it is called when they return. */
export interface GateEnv {
  Variables: { leave: () => void };
}

/** Lets `most` requests in. Throws Problem("busy") at the next one. */
export function gate(most: number, traffic: Traffic): MiddlewareHandler<GateEnv> {
  return async (c, next) => {
    arrived();
    if (traffic.inside() >= most)
      throw new Problem("busy", `Cannot take the mail: ${most} are being worked on. Try again in 2 s.`);
    c.set("leave", traffic.enter());
    await next();
    if (!c.res.headers.get("content-type")?.startsWith("text/event-stream")) c.var.leave();
  };
}
