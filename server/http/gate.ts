// How many mails may be worked on at once; what is too much is refused in a moment, so that memory stays bounded.

import type { MiddlewareHandler } from "hono";
import type { Load } from "../async/load.ts";
import { Problem } from "../problem.ts";

/** A streaming handler calls `leave` when its stream has ended; for all others it is called when they return. */
export interface GateEnv {
  Variables: { leave: () => void };
}

/** Lets `most` requests in. Throws Problem("busy") at the next one, before its body is read. */
export function gate(most: number, load: Load): MiddlewareHandler<GateEnv> {
  return async (c, next) => {
    const ahead = load.inside();
    if (ahead >= most) {
      const detail = `Cannot take the mail: ${ahead} are being worked on. Try again in a moment.`;
      throw new Problem("busy", detail, undefined, { ahead });
    }
    c.set("leave", load.enter());
    await next();
    if (!c.res.headers.get("content-type")?.startsWith("text/event-stream")) c.var.leave();
  };
}
