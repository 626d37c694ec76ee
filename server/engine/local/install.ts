// Packages from the package index into a folder of their own, checked by hash; complete or not there at all.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withDeadline } from "../../async/deadline.ts";
import { diskProblem, requireRoom, temporaryFolder } from "../../cache-folder.ts";
import { runPip } from "./pip.ts";
import type { SayProgress } from "./progress.ts";
import type { Python } from "./python.ts";
import { areUnchanged, notedHashes, noteFetched } from "./unchanged.ts";
import { wheelFiles } from "./wheel-files.ts";

export interface Packages {
  /** `llama` reads `llama.txt` beside this file. */
  name: string;
  /** The list where it does not lie beside this file: pinned packages with their hashes, as pip reads them. */
  list?: URL;
  /** For a person: "llama.cpp". */
  title: string;
  /** What is fetched, in MB; the Linux wheels, others differ a little. */
  fetchMB: number;
  /** What it takes on the disk while it is unpacked, in MB. */
  diskMB: number;
}

export interface Job {
  cacheFolder: string;
  python: Python;
  say: SayProgress;
  signal: AbortSignal;
}

/** What one run of pip may take. */
export const longestMs = 30 * 60_000;

/** The folder with the packages, fetched when it is not there yet, and again when it is no longer what was fetched. Throws Problem("setup"). */
export async function installPackages(packages: Packages, job: Job): Promise<string> {
  const mark = createHash("sha256")
    .update(await readFile(listOf(packages)))
    .digest("hex")
    .slice(0, 8);
  const build = `${process.platform}-${process.arch}-python${job.python.version}`;
  const target = join(job.cacheFolder, "packages", `${packages.name}-${build}-${mark}`);
  const notes = `${target}.checked.json`;
  if (existsSync(target)) {
    if (await isAsFetched(target, notes, packages, job)) return target;
    job.say({
      step: `Removing ${packages.title}, which is no longer what was fetched`,
      done: null,
      total: null,
    });
    await removeWhole(target, packages, job);
  }
  await fetchPackages(packages, job, target);
  await noteFetched({ folder: target, hashes: await wheelFiles(target), notes });
  return target;
}

/** By what was noted when they were fetched; where an older start noted nothing, by what pip wrote down. */
async function isAsFetched(folder: string, notes: string, { title }: Packages, job: Job): Promise<boolean> {
  const noted = await notedHashes(notes);
  const hashes = Object.keys(noted).length > 0 ? noted : await wheelFiles(folder);
  if (Object.keys(hashes).length === 0) return false;
  const reads = () => job.say({ step: `Checking ${title}`, done: null, total: null });
  return areUnchanged({ folder, hashes, notes }, { reads, signal: job.signal });
}

/** Gone from its place at once, so that a start that is killed meanwhile leaves no half of it there. */
async function removeWhole(target: string, { title }: Packages, job: Job): Promise<void> {
  const aside = await temporaryFolder(job.cacheFolder);
  try {
    await rename(target, join(aside, "old"));
    await rm(aside, { recursive: true, force: true });
  } catch (thrown) {
    throw diskProblem(thrown, `remove ${title} from ${job.cacheFolder}`) ?? thrown;
  }
}

async function fetchPackages(packages: Packages, job: Job, target: string): Promise<void> {
  const { title, fetchMB } = packages;
  const fetched = (done: number) => ({ step: `Fetching ${title}`, done, total: fetchMB });
  const unpacked = { step: `Unpacking ${title}`, done: null, total: null };
  await requireRoom(job.cacheFolder, packages.diskMB * 1e6, title);
  const work = await temporaryFolder(job.cacheFolder);
  try {
    const site = join(work, "site");
    const pip = {
      title,
      list: listOf(packages),
      command: ["install", "--target", site, "--root-user-action=ignore"],
      progress: (sizeMB: number) => (sizeMB < fetchMB ? fetched(sizeMB) : unpacked),
    };
    await withDeadline({ ms: longestMs }, job.signal, (signal) => runPip(pip, { ...job, signal }, work));
    await moveInto(site, target);
  } catch (thrown) {
    job.signal.throwIfAborted();
    throw diskProblem(thrown, `install ${title} in ${job.cacheFolder}`) ?? thrown;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Renames into place; when another start at the same moment was faster, what it left there is as complete as ours. */
async function moveInto(from: string, target: string): Promise<void> {
  await rename(from, target).catch((thrown: unknown) => {
    if (!existsSync(target)) throw thrown;
  });
}

function listOf({ name, list }: Packages): string {
  return fileURLToPath(list ?? new URL(`${name}.txt`, import.meta.url));
}
