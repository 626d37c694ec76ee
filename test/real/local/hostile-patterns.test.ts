import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("no pattern of the server takes longer than a second for 100,000 hostile characters", {
  timeout: 180_000,
}, async () => {
  const script = fileURLToPath(new URL("hostile-patterns.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 150_000 });
  const lines = stdout.trim().split("\n");
  expect(lines.slice(0, -1)).toEqual([]);
  expect(Number(/^\d+/.exec(lines.at(-1) ?? "")?.[0])).toBeGreaterThan(500);
});
