// A file of the cache whose hash is known here: fetched when it is not there, and again when it is no longer itself.

import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Pinned } from "./download.ts";
import type { SayProgress } from "./progress.ts";
import { areUnchanged, noteFetched } from "./unchanged.ts";

/** Has `fetch` bring the file to `path`, checked, unless it lies there as it was pinned. Throws as `fetch` does. */
export async function keepPinned(
  { title, sha256 }: Pick<Pinned, "title" | "sha256">,
  path: string,
  job: { say: SayProgress; signal: AbortSignal; fetch: () => Promise<void> },
): Promise<void> {
  const { say, signal, fetch } = job;
  const fetched = {
    folder: dirname(path),
    hashes: { [basename(path)]: sha256 },
    notes: `${path}.checked.json`,
  };
  const reads = () => say({ step: `Checking ${title}`, done: null, total: null });
  if (existsSync(path)) {
    if (await areUnchanged(fetched, { reads, signal })) return;
    say({ step: `Removing ${title}, which is no longer what was fetched`, done: null, total: null });
    await rm(path, { force: true });
  }
  await fetch();
  await noteFetched(fetched);
}
