// Outlook on the web shows the pane in a frame of its own pages, so framing is named host by host, and X-Frame-Options, which cannot do that, stays away.

import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const outlookHosts = [
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook.live.com",
  "https://outlook.cloud.microsoft",
];

// office.js, and the Microsoft Ajax library that it loads on the web.
const officeHosts = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

/** The headers of every answer. Fluent UI writes its rules into style elements, hence 'unsafe-inline' for styles alone. */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...officeHosts],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'", "blob:", "data:", ...officeHosts],
      frameAncestors: ["'self'", ...outlookHosts],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
    xFrameOptions: false,
    // Outlook fetches the icons from its own origin, and office.js speaks to its opener.
    crossOriginResourcePolicy: "cross-origin",
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: "no-referrer",
    permissionsPolicy: { camera: false, microphone: false, geolocation: false, clipboardWrite: ["self"] },
  });
}
