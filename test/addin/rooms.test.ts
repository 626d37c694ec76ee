// Between two rooms of addin/ all imports, those of types too, go in one direction. (That no file imports in a circle is checked by the
// linter.)

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const addin = fileURLToPath(new URL("../../addin/", import.meta.url));

test("no two rooms import each other", () => {
  const ways = waysBetweenRooms();
  expect(ways.has("session → outlook")).toBe(true);
  const back = [...ways].filter((way) => ways.has(way.split(" → ").reverse().join(" → ")));
  expect(back).toEqual([]);
});

/** Every "from → to" between folders of addin/, such as "panels → session". */
function waysBetweenRooms(): Set<string> {
  const ways = new Set<string>();
  const files = readdirSync(addin, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  for (const file of files)
    for (const [, path = ""] of readFileSync(join(addin, file), "utf8").matchAll(/from "(\.[^"]+)"/g)) {
      const [from, to] = [dirname(file), dirname(normalize(join(dirname(file), path)))];
      if (from !== to && !to.startsWith("..")) ways.add(`${from} → ${to}`);
    }
  return ways;
}
