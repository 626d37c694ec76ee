// Served only on a machine for trying Mailwright: the Outlook-like page, its sample mails, and office.js from npm.

import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { Problem } from "../../problem.ts";

interface DevelopmentParts {
  /** Folder of .eml files shown in the mailbox; the sample mails when not given. */
  mails?: string;
}

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));
const samples = fileURLToPath(new URL("../../../addin/simulator/mails", import.meta.url));
const officeJs = dirname(fileURLToPath(import.meta.resolve("@microsoft/office-js/dist/office.js")));

/** `/`, `/simulator/*`, `/office-js/*`, and `/taskpane.html?office=local`; everything else is left to the next routes. */
export function development({ mails = samples }: DevelopmentParts = {}): Hono {
  return new Hono()
    .get("/", async (c) => {
      c.header("Cache-Control", "no-cache");
      return c.html(await readFile(`${dist}/simulator/index.html`, "utf8"));
    })
    .get("/simulator/microsoft-ajax.js", serveStatic({ root: dist }))
    .get("/simulator/mails.json", (c) => c.json(mailNames(mails)))
    .get("/simulator/mails/:file", async (c) => {
      const name = c.req.param("file").replace(/\.eml$/, "");
      // Only names from the list, so that no path leads out of the folder.
      if (!mailNames(mails).includes(name))
        throw new Problem("not-found", "There is no such sample mail. /simulator/mails.json lists them.");
      return c.body(await readFile(`${mails}/${name}.eml`), 200, { "Content-Type": "message/rfc822" });
    })
    .get(
      "/office-js/*",
      // office.js asks for AgaveErrorUX/AgaveErrorUX.js; npm ships that folder in lower case.
      serveStatic({
        root: officeJs,
        rewriteRequestPath: (path) => officeJsPath(path.replace("/office-js", "")),
      }),
    )
    .get("/taskpane.html", async (c, next) => {
      if (c.req.query("office") !== "local") return next();
      c.header("Cache-Control", "no-cache");
      return c.html(withLocalOffice(readFileSync(`${dist}/index.html`, "utf8")));
    });
}

/** The pane's page with office.js from this server instead of Microsoft's CDN. */
export function withLocalOffice(page: string): string {
  // <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  const local = page.replace(
    /<script[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/[^"]*"[^>]*><\/script>/,
    tags,
  );
  if (local === page)
    throw new Problem("internal", "The pane's page has no script tag for office.js to replace.");
  return local;
}

const tags =
  '<script src="/simulator/microsoft-ajax.js"></script>\n    <script src="/office-js/office.js"></script>';

function officeJsPath(path: string): string {
  return /^\/agaveerrorux\//i.test(path) ? path.toLowerCase() : path;
}

function mailNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".eml"))
    .map((file) => file.slice(0, -".eml".length));
}
