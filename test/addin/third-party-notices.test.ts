// Other people's code in dist/ is named beside it, with the licence it came under.

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { InlineConfig } from "vite";
import { expect, test } from "vitest";
import { thirdPartyNotices } from "../../addin/third-party-notices.ts";
import { built } from "../support/built-pages.ts";
import { emptyFolder } from "../support/folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("a package's own licence and notice are copied word for word", async () => {
  const { notices } = await built(pageWith("MIT", { LICENSE: "Copyright (c) Ada", NOTICE: "Made by Ada" }));
  expect(notices).toContain("lovely 1.2.3\nLicence: MIT\n\nCopyright (c) Ada\n\nMade by Ada\n");
});

test("a package that ships no licence text is said to ship none", async () => {
  const { notices } = await built(pageWith("MIT", {}));
  expect(notices).toContain("lovely 1.2.3\nLicence: MIT\n\nThe package ships no text of its licence");
});

test.each(["GPL-3.0-only", "UNLICENSED", ""])(
  "a package under the licence '%s' stops the build",
  async (id) => {
    await expect(built(pageWith(id, {}))).rejects.toThrow(/"lovely".*licen[sc]e/i);
  },
);

/** A page that uses one package with this licence. */
function pageWith(licence: string, files: Record<string, string>): InlineConfig {
  const folder = emptyFolder();
  const lovely = `${folder}/node_modules/lovely`;
  mkdirSync(lovely, { recursive: true });
  const description = {
    name: "lovely",
    version: "1.2.3",
    type: "module",
    main: "lovely.js",
    license: licence,
  };
  writeFileSync(`${lovely}/package.json`, JSON.stringify(description));
  writeFileSync(`${lovely}/lovely.js`, "export const lovely = Math.random();\n");
  for (const [name, text] of Object.entries(files)) writeFileSync(`${lovely}/${name}`, text);
  writeFileSync(`${folder}/page.js`, 'import { lovely } from "lovely";\nconsole.log(lovely);\n');
  return {
    root: folder,
    configFile: false,
    plugins: thirdPartyNotices(root),
    build: { rolldownOptions: { input: `${folder}/page.js` } },
  };
}
