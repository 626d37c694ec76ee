// `npm start` and `npm test` run this first: an old Node is told what it lacks instead of failing with a syntax error.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };

const script = "server/start/old-node.cjs";
const scripts: Record<string, string> = packageJson.scripts;

test("a Node that runs TypeScript and reads windows-1252 hears nothing", () => {
  expect(run()).toEqual({ status: 0, said: "" });
});

test.each([
  ["without TypeScript", ["--no-experimental-strip-types"]],
  ["that reads windows-1252 as latin1", preload('globalThis.TextDecoder = class { decode = () => "\\x80" }')],
])("a Node %s is told so in one sentence that names it and what to install", (_, options) => {
  const old = preload('Object.defineProperty(process, "version", { value: "v20.20.2" })');
  const { status, said } = run([...old, ...options]);
  expect(status).toBe(1);
  expect(said).toBe(
    "Mailwright cannot run on Node.js v20.20.2: install the latest Node.js 24 from https://nodejs.org (of the 22s, 22.22.1 or newer will do).\n",
  );
});

test("it is plain JavaScript that asks for no other file", () => {
  expect(readFileSync(script, "utf8")).not.toMatch(/\b(?:import|require|await)\b|\?\.|\?\?/);
});

test.each(["start", "test", "test:vllm", "lint", "check", "build", "bench", "engine", "sideload"])(
  "npm runs it before %s",
  (name) => {
    expect(scripts[name]).toBeDefined();
    expect(scripts[`pre${name}`]).toBe(`node ${script}`);
  },
);

function run(options: string[] = []): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [...options, script], { encoding: "utf8" });
  return { status, said: stderr };
}

function preload(code: string): string[] {
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}
