// One file from the model hub: resumed where it stopped, checked by size and sha256, refused and removed when it is not what was pinned.

import { open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { diskProblem } from "../../cache-folder.ts";
import { Problem } from "../../problem.ts";
import { sizeOf } from "./part-file.ts";
import { bringWhole, type Pinned, refuse } from "./pinned-file.ts";
import type { Progress } from "./progress.ts";
import { orElse } from "./setup-problem.ts";

interface Job {
  say: (progress: Progress) => void;
  signal: AbortSignal;
}

const attempts = 4;
const silenceMs = 30_000;

/** Brings the file to `target` unless it is there. Throws Problem("setup"). */
export function download(file: Pinned, target: string, job: Job): Promise<void> {
  return bringWhole(file, target, { ...job, fill: (part) => fetchAll(file, part, job) });
}

/** A dropped connection is taken up again where it broke; a refusal is not. */
async function fetchAll(file: Pinned, part: string, job: Job): Promise<void> {
  for (let attempt = 1; (await sizeOf(part)) < file.bytes; attempt++) {
    const before = await sizeOf(part);
    const dropped = await fetchRest(file, part, job).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    job.signal.throwIfAborted();
    if (dropped instanceof Problem || diskProblem(dropped, "")) throw dropped;
    if ((await sizeOf(part)) > before) attempt = 1;
    else if (dropped === null || attempt >= attempts) throw unreachable(file, dropped);
    else await sleep(300);
  }
}

async function fetchRest(file: Pinned, part: string, job: Job): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silenceMs);
  const from = await sizeOf(part);
  const output = await open(part, from > 0 ? "a" : "w");
  try {
    const response = await fetch(file.url, {
      headers: { range: `bytes=${from}-`, "accept-encoding": "identity" },
      signal: AbortSignal.any([job.signal, silence.signal]),
    });
    let done = await startOf(file, response, { part, from });
    if (done === 0 && from > 0) await output.truncate(0);
    for await (const piece of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
      done += piece.length;
      if (done > file.bytes) await refuse(file, part, `it is longer than the ${file.bytes} bytes expected`);
      await output.writeFile(piece);
      job.say({ step: `Fetching ${file.title}`, done: done / 1e6, total: file.bytes / 1e6 });
    }
  } finally {
    clearTimeout(timer);
    await output.close();
  }
}

/** Where the bytes that come now belong. Throws Problem when this is not our file. */
async function startOf(
  file: Pinned,
  response: Response,
  place: { part: string; from: number },
): Promise<number> {
  const { status, headers } = response;
  // content-range: bytes 500-999/1000   or, with 416, bytes */500
  const total = headers.get("content-range")?.split("/")[1] ?? headers.get("content-length");
  if (status === 416 || (response.ok && total && Number(total) !== file.bytes))
    return refuse(
      file,
      place.part,
      `what is there has ${total ?? "fewer"} bytes where ${file.bytes} were expected`,
    );
  if (status === 206) return place.from;
  if (status === 200) return 0;
  throw new Problem(
    "setup",
    `Cannot fetch ${file.title} from ${file.url}: the model hub answered ${status}. Check HF_ENDPOINT, or set MODEL=qwen2.5-coder-0.5b. ${orElse}`,
  );
}

function unreachable(file: Pinned, cause: unknown): Problem {
  return new Problem(
    "setup",
    `Cannot fetch ${file.title} from ${file.url}: the connection failed ${attempts} times. What came so far is kept; start again to go on. ${orElse}`,
    cause,
  );
}
