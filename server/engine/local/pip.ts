// One run of pip, with its progress, and its words as a sentence of ours.

import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "../../problem.ts";
import type { Progress, SayProgress } from "./progress.ts";
import type { Python } from "./python.ts";
import { orElse } from "./setup-problem.ts";

export interface PipRun {
  /** For a person: "llama.cpp". */
  title: string;
  /** pip's subcommand and where it puts what it fetches, below `work`. */
  command: string[];
  /** The path of pinned packages with their hashes, as pip reads them. */
  list: string;
  /** What to say when this much lies in `work`. */
  progress: (fetchedMB: number) => Progress;
}

/** Fetches wheels with pip, whose temporary files lie in `work` as well. Throws Problem("setup"). */
export async function runPip(
  { title, command, list, progress }: PipRun,
  job: { python: Python; say: SayProgress; signal: AbortSignal },
  work: string,
): Promise<void> {
  job.say(progress(0));
  const script = fileURLToPath(new URL("fetch.py", import.meta.url));
  const pip = spawn(job.python.command, ["-B", script, work, ...command, ...always, "-r", list], {
    stdio: ["pipe", "ignore", "pipe"],
    signal: job.signal,
  });
  let said = "";
  pip.stderr.on("data", (piece: Buffer) => {
    said = (said + piece.toString()).slice(-20_000);
  });
  const watch = setInterval(() => void sizeMB(work).then((size) => job.say(progress(size))), 500);
  try {
    const code = await new Promise<number | null>((ended, failed) => {
      pip.once("error", (error) => failed(pipProblem(String(error), title)));
      pip.once("close", ended);
    });
    if (code !== 0) throw pipProblem(said, title);
  } finally {
    clearInterval(watch);
  }
}

const always = [
  ...["--require-hashes", "--no-deps", "--only-binary=:all:", "--no-cache-dir", "--no-input"],
  ...["--disable-pip-version-check", "--quiet", "--timeout", "30", "--retries", "2"],
];

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
