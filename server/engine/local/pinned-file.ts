// A file of the cache whose hash is known here: fetched when it is not there, and again when it is no longer itself.

import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { diskProblem, requireRoom } from "../../cache-folder.ts";
import { Problem } from "../../problem.ts";
import { claimPart, releasePart, sizeOf } from "./part-file.ts";
import type { SayProgress } from "./progress.ts";
import { orElse } from "./setup-problem.ts";
import { areUnchanged, noteFetched, sha256Of } from "./unchanged.ts";

export interface Pinned {
  /** Where it comes from: an address, or "the package index". */
  url: string;
  /** For a person: "the model qwen2.5-1.5b". */
  title: string;
  bytes: number;
  sha256: string;
}

interface Job {
  say: SayProgress;
  signal: AbortSignal;
}

/** Has `fetch` bring the file to `path`, checked, unless it lies there as it was pinned. Throws as `fetch` does. */
export async function keepPinned(
  { title, sha256 }: Pick<Pinned, "title" | "sha256">,
  path: string,
  job: Job & { fetch: () => Promise<void> },
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

/**
 * Has `fill` write the file to a part beside `target`, which is checked and renamed. The part holds what an earlier start fetched, and is
 * kept when `fill` throws. Throws Problem("setup").
 */
export async function bringWhole(
  file: Pinned,
  target: string,
  job: Job & { fill: (part: string) => Promise<void> },
): Promise<void> {
  if (existsSync(target)) return;
  const part = await claimPart(target);
  try {
    await requireRoom(dirname(target), file.bytes - (await sizeOf(part)), file.title);
    await job.fill(part);
    await verify(file, part, job);
    await rename(part, target);
  } catch (thrown) {
    throw diskProblem(thrown, `save ${file.title} in ${dirname(target)}`) ?? thrown;
  } finally {
    await releasePart(part, target);
  }
}

/** Throws Problem("setup") and removes the file when it is not the pinned one. */
export async function verify(file: Pinned, path: string, job: Job): Promise<void> {
  job.say({ step: `Checking ${file.title}`, done: null, total: null });
  const size = await sizeOf(path);
  if (size !== file.bytes)
    return refuse(file, path, `it has ${size} bytes where ${file.bytes} were expected`);
  if ((await sha256Of(path, job.signal)) !== file.sha256)
    await refuse(file, path, "its sha256 is not the one that was pinned");
}

/** Removes what is not the pinned file and says why it cannot be used. */
export async function refuse(file: Pinned, path: string, why: string): Promise<never> {
  await rm(path, { force: true });
  throw new Problem(
    "setup",
    `Cannot use ${file.title} from ${file.url}: ${why}. It was removed; start again to fetch it anew. ${orElse}`,
  );
}
