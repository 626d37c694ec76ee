import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cacheFolder, prepareCache, requireRoom } from "../../server/cache-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailwright-cache-"));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["Linux", {}, "linux", "/home/a/.cache/mailwright"],
  ["Linux with XDG_CACHE_HOME", { XDG_CACHE_HOME: "/var/x" }, "linux", "/var/x/mailwright"],
  ["macOS", {}, "darwin", "/home/a/Library/Caches/mailwright"],
  ["Windows", { LOCALAPPDATA: "/Local" }, "win32", "/Local/mailwright"],
  ["any platform with MAILWRIGHT_CACHE", { MAILWRIGHT_CACHE: "/mine" }, "darwin", "/mine"],
])("models lie in the usual place of %s", (_, environment, platform, place) => {
  expect(cacheFolder(environment, platform, "/home/a").replaceAll("\\", "/")).toBe(place);
});

test("what a killed start left is cleared away, what a running one does is left alone", async () => {
  const dead = join(folder, "tmp", "999999999-abc");
  const ours = join(folder, "tmp", `${process.pid}-abc`);
  await mkdir(dead, { recursive: true });
  await mkdir(ours, { recursive: true });
  await prepareCache(folder);
  expect([existsSync(dead), existsSync(ours)]).toEqual([false, true]);
});

test("a cache folder that is a file is said so", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");
  await expect(prepareCache(file)).rejects.toThrow(
    `Cannot use the cache folder ${file}: a part of that path is a file. Set MAILWRIGHT_CACHE to a folder.`,
  );
});

test("a model larger than what the disk has left is not begun", async () => {
  await expect(requireRoom(folder, 1e18, "the model")).rejects.toThrow(
    /^Cannot fetch the model: it needs 1000000000000 MB in .* and the disk has \d+ MB left\. Make room/,
  );
});
