// The security headers of every answer. Outlook on the web shows the pane in a frame, so the hosts that may frame it are named one by one;
// X-Frame-Options cannot do that and is left out.

import type { MiddlewareHandler } from "hono";

const outlookHosts = [
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook.live.com",
  "https://outlook.cloud.microsoft",
];

// office.js, and the Microsoft Ajax library that it loads on the web.
const officeHosts = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

/** Fluent UI writes its rules into style elements, hence 'unsafe-inline' for styles alone. */
const contentSecurityPolicy = [
  ["default-src", "'self'"],
  ["script-src", "'self'", ...officeHosts],
  ["style-src", "'self'", "'unsafe-inline'"],
  ["img-src", "'self'", "data:", "blob:"],
  ["font-src", "'self'", "data:"],
  ["connect-src", "'self'"],
  ["frame-src", "'self'", "blob:", "data:", ...officeHosts],
  ["frame-ancestors", "'self'", ...outlookHosts],
  ["object-src", "'none'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
]
  .map((directive) => directive.join(" "))
  .join("; ");

const always: [name: string, value: string][] = [
  ["Content-Security-Policy", contentSecurityPolicy],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), clipboard-write=(self)"],
  ["Referrer-Policy", "no-referrer"],
  ["Strict-Transport-Security", "max-age=15552000; includeSubDomains"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-DNS-Prefetch-Control", "off"],
  ["X-Download-Options", "noopen"],
  ["X-Permitted-Cross-Domain-Policies", "none"],
  ["X-XSS-Protection", "0"],
];
const forOutlook = [...always, ["Cross-Origin-Resource-Policy", "cross-origin"]] as typeof always;
const forOurselves = [...always, ["Cross-Origin-Resource-Policy", "same-origin"]] as typeof always;
const forCallers = [...forOurselves, ["Cache-Control", "no-store"]] as typeof always;

/** What Outlook's own pages and servers request: the pane, its files and icons, and the manifest. */
const fetchedByOutlook = /^\/(?:taskpane\.html|manifest\.xml|assets\/.*)$/;

/** The headers of every answer of an app. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of headersFor(c.req.path)) c.res.headers.set(name, value);
  };
}

/** The headers of an answer to this path. An answer of the API is about a mail, so no cache may keep it. */
export function headersFor(path: string): [name: string, value: string][] {
  if (path.startsWith("/api/")) return forCallers;
  return fetchedByOutlook.test(path) ? forOutlook : forOurselves;
}
