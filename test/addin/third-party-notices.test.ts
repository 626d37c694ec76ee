// What dist/ holds of others is named beside it, with the licence it came under.

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";
import { expect, test } from "vitest";
import { thirdPartyNotices } from "../../addin/third-party-notices.ts";
import { emptyFolder } from "../support/folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("every package with code in the built pages stands in the notices", async () => {
  const { modules, notices } = await built({ configFile: `${root}addin/vite.config.ts` });
  const packages = new Set(modules.flatMap((path) => packageOf.exec(path)?.[1] ?? []));
  expect([...packages]).toEqual(expect.arrayContaining(["react", "react-dom", "hono", "eventsource-parser"]));
  const named = [...notices.matchAll(/^(\S+) \S+\nLicence: \S/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...packages].sort());
  expect(notices.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(named.length - 1);
});

test("a package's own licence and notice are copied word for word", async () => {
  const { notices } = await built(pageWith("MIT", { LICENSE: "Copyright (c) Ada", NOTICE: "Made by Ada" }));
  expect(notices).toContain("lovely 1.2.3\nLicence: MIT\n\nCopyright (c) Ada\n\nMade by Ada\n");
});

test("a package that ships no licence text is said to ship none", async () => {
  const { notices } = await built(pageWith("MIT", {}));
  expect(notices).toContain("lovely 1.2.3\nLicence: MIT\n\nThe package ships no text of its licence");
});

test.each(["GPL-3.0-only", "UNLICENSED", ""])("a package under the licence '%s' stops the build", async (id) => {
  await expect(built(pageWith(id, {}))).rejects.toThrow(/"lovely".*licen[sc]e/i);
});

// /…/node_modules/@fluentui/tokens/lib/index.js -> @fluentui/tokens
const packageOf = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

type Config = Parameters<typeof build>[0];

/** Builds without writing, so that dist/ keeps its age. */
async function built(config: Config): Promise<{ modules: string[]; notices: string }> {
  const { NODE_ENV } = process.env;
  const result = await build({ ...config, build: { ...config?.build, write: false, minify: false }, logLevel: "silent" });
  expect(process.env.NODE_ENV).toBe(NODE_ENV);
  const output = [result].flat().flatMap((one) => (one as Rolldown.RolldownOutput).output);
  const chunks = output.filter((file) => file.type === "chunk");
  const modules = chunks.flatMap((chunk) =>
    Object.entries(chunk.modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? [path] : [])),
  );
  const notices = output.find((file) => file.fileName === "THIRD-PARTY-NOTICES.txt");
  return { modules, notices: notices?.type === "asset" ? String(notices.source) : "" };
}

/** A page that uses one package under that licence. */
function pageWith(licence: string, files: Record<string, string>): Config {
  const folder = emptyFolder();
  const lovely = `${folder}/node_modules/lovely`;
  mkdirSync(lovely, { recursive: true });
  const description = { name: "lovely", version: "1.2.3", type: "module", main: "lovely.js", license: licence };
  writeFileSync(`${lovely}/package.json`, JSON.stringify(description));
  writeFileSync(`${lovely}/lovely.js`, "export const lovely = Math.random();\n");
  for (const [name, text] of Object.entries(files)) writeFileSync(`${lovely}/${name}`, text);
  writeFileSync(`${folder}/page.js`, 'import { lovely } from "lovely";\nconsole.log(lovely);\n');
  return {
    root: folder,
    configFile: false,
    plugins: thirdPartyNotices(root) satisfies Plugin[],
    build: { rolldownOptions: { input: `${folder}/page.js` } },
  };
}
