// A file on its way: it carries the number of the process that writes it, so that two starts at once never write one file.

import { readdir, rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isRunning } from "../../cache-folder.ts";

/** The path to write to; it holds what an earlier start fetched, unless a running one is still at it. */
export async function claimPart(target: string): Promise<string> {
  const mine = `${target}.part.${process.pid}`;
  const stem = `${basename(target)}.part`;
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(stem) || isRunning(Number(name.slice(stem.length + 1)))) continue;
    // A rename succeeds for one process only.
    const claimed = await rename(join(dirname(target), name), mine).then(
      () => true,
      () => false,
    );
    if (claimed) break;
  }
  return mine;
}

/** What was fetched so far waits under the common name for the next start. */
export async function releasePart(part: string, target: string): Promise<void> {
  await rename(part, `${target}.part`).catch(() => undefined);
}

/** 0 for a file that is not there. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (file) => file.size,
    () => 0,
  );
}
