// What `npm run lint` runs its checks with: one that fails is never lost among those that do not.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { emptyFolder } from "./support/folder.ts";

const program = fileURLToPath(new URL("side-by-side.ts", import.meta.url));

const scripts = {
  well: "node -p 40+2",
  fails: `node -e "console.error('this is wrong'); process.exit(3)"`,
  killed: `node -e "process.kill(process.pid, 'SIGKILL')"`,
};

test.each([
  ["all that end well", ["well", "well"], 0, /✓ well \([\d.]+ s\)\n42\n/],
  ["one that fails", ["fails", "well"], 1, /✗ fails \([\d.]+ s\)\nthis is wrong\n/],
  ["one that is killed", ["well", "killed"], 1, /✗ killed \([\d.]+ s\)\n/],
  ["one that is not there", ["well", "nowhere"], 1, /✗ nowhere /],
  ["none at all", [], 1, /^$/],
])("%s", (_, names, code, says) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts }));
  const { status, stdout } = spawnSync(process.execPath, [program, ...names], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stdout).toMatch(says);
  expect(status).toBe(code);
});

test("lint runs every check that package.json has, and all of them are there", () => {
  const named = packageJson.scripts.lint.split(" ").slice(2);
  expect(named).toEqual(Object.keys(packageJson.scripts).filter((name) => name.startsWith("lint:")));
});
