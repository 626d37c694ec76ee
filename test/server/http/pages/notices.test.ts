// The notices for other people's code are served beside the built pages that contain it.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { pages } from "../../../../server/http/pages/pages.ts";
import { headersFor, securityHeaders } from "../../../../server/http/security-headers.ts";
import { emptyFolder } from "../../../support/folder.ts";

const path = "/THIRD-PARTY-NOTICES.txt";

test.each([true, false])(
  "in development: %s, they are plain text with the usual headers",
  async (development) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, path), "react 19.3.1\nLicence: MIT\n\n© Ada\n");
    const answer = await served(folder, development);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(await answer.text()).toBe("react 19.3.1\nLicence: MIT\n\n© Ada\n");
    for (const [name, value] of headersFor(path)) expect(answer.headers.get(name)).toBe(value);
  },
);

test("before the pane is built there are none", async () => {
  expect((await served(emptyFolder(), false)).status).toBe(404);
});

/** The answer of a server whose built pages are in that folder. */
async function served(built: string, development: boolean): Promise<Response> {
  const health = () => Promise.reject(new Error("Nothing is asked of it."));
  return new Hono()
    .use(securityHeaders())
    .route("/", pages({ development, allowedHosts: [], health, built }))
    .request(path);
}
