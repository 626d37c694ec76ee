// The API is for the pane and for services. A browser says which site a request comes from; a request from another site's page is refused,
// so that a page open in somebody's browser cannot make this server work for it.

import type { MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";

/** Refuses what a browser sends for another site's page. Services name no site and pass. Throws Problem("cross-site"). */
export function sameOrigin(): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.method === "POST" ? c.req.header("origin") : undefined;
    if (!isOurs(site, origin, c.req.url))
      throw new Problem(
        "cross-site",
        "Cannot answer: the request comes from a page of another site. Open Mailwright's own page, or ask from a program instead.",
      );
    await next();
  };
}

function isOurs(site: string | undefined, origin: string | undefined, url: string): boolean {
  // A page cannot set this header. "none" is an address that a person typed in.
  if (site !== undefined) return site === "same-origin" || site === "none";
  return origin === undefined || isSameHost(origin, url);
}

/** The scheme may differ: behind a proxy that ends TLS, Origin says https and the request came as http. */
function isSameHost(origin: string, url: string): boolean {
  const from = URL.parse(origin);
  const asked = from && URL.parse(url.replace(/^https?:/i, from.protocol));
  return asked?.host === from?.host && asked !== null;
}
