// A fix that names a flag which does not exist would send a person looking for nothing.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkUsage } from "../../../../server/engine/examine/command.ts";
import { serveFlags } from "../plan/serve-flags.ts";

const folder = new URL("../../../../server/engine/examine/", import.meta.url);
const flagsIn = (text: string) => [...text.matchAll(/--[a-z][a-z-]+/g)].map(([flag]) => flag);

test("every flag named in a fix is one of vLLM 0.32 or one of this command", () => {
  const own = flagsIn(checkUsage);
  const named = readdirSync(folder).flatMap((file) => flagsIn(readFileSync(new URL(file, folder), "utf8")));
  // The router's, in a fix beside vLLM's.
  const known = new Set([...serveFlags, ...own, "--policy"]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((flag) => !known.has(flag))).toEqual([]);
});
