// A page of a stranger's can have its own name answered with 127.0.0.1 (DNS rebinding); the browser then takes this server for that
// page's own. Its requests still carry the stranger's name, so a name that is not ours is refused.

import type { MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";
import { isLoopback } from "./loopback.ts";

/** Lets in what is asked of this machine or of one of the names `allowed`, on any port. Throws Problem("wrong-host"). */
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

// In small letters by now: http://localhost.:3000/api -> localhost   http://[::1]:3000/ -> [::1]
function hostNameIn(url: string): string {
  const name = /^https?:\/\/(\[[^\]]*\]|[^/?#:]*)/.exec(url)?.[1] ?? "";
  return name.replace(/\.$/, "");
}
