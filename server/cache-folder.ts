// The folder for models and the engines' packages: the only place outside the repository that Mailwright writes to.

import { mkdir, mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "./problem.ts";

/** The platform's usual folder for things that can be fetched again; `MAILWRIGHT_CACHE` overrides. */
export function cacheFolder(
  environment: Record<string, string | undefined>,
  platform: string,
  home: string,
): string {
  if (environment.MAILWRIGHT_CACHE) return environment.MAILWRIGHT_CACHE;
  if (platform === "win32")
    return join(environment.LOCALAPPDATA || join(home, "AppData", "Local"), "mailwright");
  if (platform === "darwin") return join(home, "Library", "Caches", "mailwright");
  return join(environment.XDG_CACHE_HOME || join(home, ".cache"), "mailwright");
}

/** Creates the folder and removes what earlier starts left in it when they were killed. Throws Problem("setup"). */
export async function prepareCache(folder: string): Promise<void> {
  try {
    await mkdir(join(folder, "models"), { recursive: true });
    await mkdir(join(folder, "packages"), { recursive: true });
    await mkdir(join(folder, "tmp"), { recursive: true });
    for (const name of await readdir(join(folder, "tmp")))
      if (!isRunning(ownerOf(name))) await rm(join(folder, "tmp", name), { recursive: true, force: true });
  } catch (thrown) {
    throw diskProblem(thrown, `use the cache folder ${folder}`) ?? thrown;
  }
}

/** A folder for this process alone, on the same disk, so that its content can be renamed into place when it is complete. */
export function temporaryFolder(folder: string): Promise<string> {
  return mkdtemp(join(folder, "tmp", `${process.pid}-`));
}

/** Throws Problem("setup") when the disk has no room for what is about to be fetched. */
export async function requireRoom(folder: string, bytes: number, what: string): Promise<void> {
  const disk = await statfs(folder);
  const free = disk.bavail * disk.bsize;
  if (free >= bytes) return;
  throw new Problem(
    "setup",
    `Cannot fetch ${what}: it needs ${megabytes(bytes)} MB in ${folder} and the disk has ${megabytes(free)} MB left. Make room, or set MAILWRIGHT_CACHE to a folder on another disk.`,
  );
}

/** True while the process is running; its unfinished work is then left alone. */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}

// 4711-x7Ab3f
function ownerOf(name: string): number {
  return Number.parseInt(name, 10);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}

const states: Record<string, string> = {
  ENOSPC: "the disk is full. Make room, or set MAILWRIGHT_CACHE to a folder on another disk",
  EDQUOT: "the disk quota is used up. Make room, or set MAILWRIGHT_CACHE to a folder on another disk",
  EACCES: "it is not allowed to write there. Set MAILWRIGHT_CACHE to a folder of yours",
  EPERM: "it is not allowed to write there. Set MAILWRIGHT_CACHE to a folder of yours",
  EROFS: "the disk is read-only. Set MAILWRIGHT_CACHE to a folder that can be written to",
  ENOTDIR: "a part of that path is a file. Set MAILWRIGHT_CACHE to a folder",
  EEXIST: "a part of that path is a file. Set MAILWRIGHT_CACHE to a folder",
};

/** A disk failure as a Problem; null for any other failure. `what` completes "Cannot …", as in "save the model in /cache". */
export function diskProblem(thrown: unknown, what: string): Problem | null {
  const state = thrown instanceof Error && "code" in thrown ? states[String(thrown.code)] : undefined;
  return state ? new Problem("setup", `Cannot ${what}: ${state}.`, thrown) : null;
}
