// Guards against DNS rebinding: a hostile page lets its own host name resolve to 127.0.0.1, and the browser then takes this server for that
// page's own. Such requests still carry the hostile name in Host, so a name that is not ours is refused.

import type { MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";
import { isLoopback } from "./loopback.ts";

/** Lets in requests to this machine or to one of the names `allowed`, on any port. Throws Problem("wrong-host"). */
export function ownHost(allowed: string[]): MiddlewareHandler {
  const names = new Set(allowed);
  return async (c, next) => {
    const name = hostNameIn(c.req.url);
    if (!isLoopback(name) && !names.has(name))
      throw new Problem(
        "wrong-host",
        `Cannot answer for the host "${name.slice(0, 100)}": it is none of this server's names. Open it by one of its names, or add this one to ALLOWED_HOSTS.`,
      );
    await next();
  };
}

// Lower case by now: http://localhost.:3000/api -> localhost   http://[::1]:3000/ -> [::1]
function hostNameIn(url: string): string {
  const name = /^https?:\/\/(\[[^\]]*\]|[^/?#:]*)/.exec(url)?.[1] ?? "";
  return name.replace(/\.$/, "");
}
