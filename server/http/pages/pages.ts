// What a browser is served: the pane, its files, the manifest, and at / either the Outlook-like page or the self-check.

import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Health } from "../../contract/health.ts";
import { home } from "./home.ts";
import { manifestFor } from "./manifest.ts";
import { development } from "./simulator.ts";

interface PageParts {
  development: boolean;
  allowedHosts: string[];
  health(): Promise<Health>;
  /** Folder of the built pages; dist/ when not given. */
  built?: string;
}

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));
const addin = fileURLToPath(new URL("../../../addin", import.meta.url));

/** The pages and their files. */
export function pages(parts: PageParts): Hono {
  const { built = dist } = parts;
  // On a first start the pane is built after the port is taken; serveStatic complains about a folder that is not there yet.
  mkdirSync(built, { recursive: true });
  const app = new Hono()
    .get("/manifest.xml", (c) => {
      c.header("Content-Type", "application/xml; charset=utf-8");
      return c.body(manifestFor(originOf(c.req.url, c.req.header("x-forwarded-proto"))));
    })
    // No Cache-Control on icons: Outlook shows a generic one otherwise (Office add-in docs, image element).
    .get("/assets/icon-*", serveStatic({ root: addin }))
    // The built files contain other people's code; their licences ask that the notices be handed on with it.
    .get(
      "/THIRD-PARTY-NOTICES.txt",
      serveStatic({ root: built, onFound: (_, c) => c.header("Cache-Control", "no-cache") }),
    )
    // Built files carry a hash of their content in their name.
    .get(
      "/assets/*",
      serveStatic({
        root: built,
        onFound: (_, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
      }),
    );
  if (parts.development) app.route("/", development());
  else app.get("/", async (c) => c.html(home(await parts.health(), parts.allowedHosts)));
  return app.get("/taskpane.html", (c) => {
    c.header("Cache-Control", "no-cache");
    return c.html(readFileSync(`${built}/index.html`, "utf8"));
  });
}

/** The origin of the request; a proxy in front that ends TLS says https. */
function originOf(url: string, forwarded: string | undefined): string {
  const asked = new URL(url);
  return `${forwarded === "https" ? "https:" : asked.protocol}//${asked.host}`;
}
