// Packages from the package index into a folder of their own, checked by hash; complete or not there at all.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withDeadline } from "../../async/deadline.ts";
import { requireRoom, temporaryFolder } from "../../cache-folder.ts";
import { Problem } from "../../problem.ts";
import type { Progress } from "./progress.ts";
import type { Python } from "./python.ts";
import { diskProblem, orElse } from "./setup-problem.ts";

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
  say: (progress: Progress) => void;
  signal: AbortSignal;
}

const longestMs = 30 * 60_000;

/** The folder with the packages, fetched when it is not there yet. Throws Problem("setup"). */
export async function installPackages(packages: Packages, job: Job): Promise<string> {
  const mark = createHash("sha256")
    .update(await readFile(listOf(packages)))
    .digest("hex")
    .slice(0, 8);
  const build = `${process.platform}-${process.arch}-python${job.python.version}`;
  const target = join(job.cacheFolder, "packages", `${packages.name}-${build}-${mark}`);
  if (!existsSync(target)) await fetchPackages(packages, job, (site) => moveInto(site, target));
  return target;
}

/** Fetches the packages into a temporary folder from which `take` moves what is wanted. Throws Problem("setup"). */
export async function fetchPackages(
  packages: Packages,
  job: Job,
  take: (site: string) => Promise<void>,
): Promise<void> {
  await requireRoom(job.cacheFolder, packages.diskMB * 1e6, packages.title);
  const work = await temporaryFolder(job.cacheFolder);
  try {
    await withDeadline({ ms: longestMs }, job.signal, (signal) => runPip(packages, { ...job, signal }, work));
    await take(join(work, "site"));
  } catch (thrown) {
    job.signal.throwIfAborted();
    throw diskProblem(thrown, `install ${packages.title} in ${job.cacheFolder}`) ?? thrown;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Renames into place; when another start at the same moment was faster, what it left there is as complete as ours. */
export async function moveInto(from: string, target: string): Promise<void> {
  await rename(from, target).catch((thrown: unknown) => {
    if (!existsSync(target)) throw thrown;
  });
}

function listOf({ name, list }: Packages): string {
  return fileURLToPath(list ?? new URL(`${name}.txt`, import.meta.url));
}

async function runPip(packages: Packages, job: Job, work: string): Promise<void> {
  const step = `Fetching ${packages.title}`;
  job.say({ step, done: 0, total: packages.fetchMB });
  const pip = spawn(job.python.command, pipArguments(listOf(packages), work), {
    stdio: ["pipe", "ignore", "pipe"],
    signal: job.signal,
  });
  let said = "";
  pip.stderr.on("data", (piece: Buffer) => {
    said = (said + piece.toString()).slice(-20_000);
  });
  const watch = setInterval(() => {
    void sizeMB(work).then((size) => {
      if (size < packages.fetchMB) job.say({ step, done: size, total: packages.fetchMB });
      else job.say({ step: `Unpacking ${packages.title}`, done: null, total: null });
    });
  }, 500);
  try {
    const code = await new Promise<number | null>((ended, failed) => {
      pip.once("error", (error) => failed(pipProblem(String(error), packages.title)));
      pip.once("close", ended);
    });
    if (code !== 0) throw pipProblem(said, packages.title);
  } finally {
    clearInterval(watch);
  }
}

function pipArguments(list: string, work: string): string[] {
  const fetch = fileURLToPath(new URL("fetch.py", import.meta.url));
  return [
    ...["-B", fetch, work, "install", "--target", join(work, "site"), "--require-hashes", "--no-deps"],
    ...["--only-binary=:all:", "--no-cache-dir", "--no-input", "--disable-pip-version-check"],
    ...["--root-user-action=ignore", "--quiet", "--timeout", "30", "--retries", "2", "-r", list],
  ];
}

/** pip's words on stderr as one sentence of ours. */
export function pipProblem(said: string, title: string): Problem {
  const row = pipSays.find(([pattern]) => pattern.test(said));
  const state =
    row?.[1] ?? `pip failed: ${said.trim().split("\n").at(-1)?.slice(0, 300) ?? "without a word"}.`;
  return new Problem("setup", `Cannot install ${title}: ${state} ${orElse}`);
}

const pipSays: [RegExp, string][] = [
  [
    /No space left|Disk quota|errno 28/i,
    "the disk is full. Make room, or set MAILWRIGHT_CACHE to another disk.",
  ],
  [/DO NOT MATCH THE HASHES/, "what the package index sent is not what was pinned, so it was refused."],
  // Failed to establish a new connection: [Errno -2] Name or service not known
  [
    /NewConnectionError|NameResolution|Connection refused|ConnectTimeout|Read timed out|ProxyError|SSLError|ConnectionError|RemoteDisconnected|Connection broken/i,
    "the package index cannot be reached. Check the network and pip's settings.",
  ],
  [/No matching distribution|not a supported wheel/, "there is no build of it for this machine and Python."],
];

/** What lies in the folder, in MB. Files vanish while pip works; they count nothing then. */
async function sizeMB(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (file) => (file.isFile() ? file.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}
