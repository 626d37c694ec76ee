// Other people's code in dist/ is named beside it, with the licence it came under.

import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { built } from "../../support/built-pages.ts";

test("every package with code in the built pages stands in the notices", async () => {
  const { modules, notices } = await built({
    configFile: fileURLToPath(new URL("../../../addin/vite.config.ts", import.meta.url)),
  });
  const packages = new Set(modules.flatMap((path) => packageOf.exec(path)?.[1] ?? []));
  expect([...packages]).toEqual(expect.arrayContaining(["react", "react-dom", "hono", "eventsource-parser"]));
  const named = [...notices.matchAll(/^(\S+) \S+\nLicence: \S/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...packages].sort());
  expect(notices.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(named.length - 1);
});

// /…/node_modules/@fluentui/tokens/lib/index.js -> @fluentui/tokens
const packageOf = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;
