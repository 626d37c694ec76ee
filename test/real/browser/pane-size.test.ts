// The pane stays small: it is loaded at every start of Outlook, often over a slow line.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { buildPane } from "../../../server/start/pane-build.ts";

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));
const maxBytes = 110_000;

beforeAll(() => buildPane(() => {}));

test("the pane's script is at most 110 kB gzip, all of it named in its page", () => {
  const page = readFileSync(`${dist}/index.html`, "utf8");
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const code = scripts.map((path) => readFileSync(`${dist}${path}`));
  expect(scripts.length).toBeGreaterThan(0);
  // A script loaded later would not be counted here, so there must be none.
  expect(code.map(String).join("\n")).not.toMatch(/\bimport\(/);
  const bytes = code.reduce((sum, script) => sum + gzipSync(script).length, 0);
  expect(bytes).toBeLessThanOrEqual(maxBytes);
});
