// Weights from the model hub: one file, or the several that the makers split a model into.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { withDeadline } from "../../async/deadline.ts";
import { download } from "./download.ts";
import type { Job } from "./install.ts";
import type { HubWeights } from "./known-models.ts";
import { keepPinned, type Pinned } from "./pinned-file.ts";

export interface OnHub {
  name: string;
  weights: HubWeights;
  /** The hub's address, or undefined for the public one. */
  hub: string | undefined;
}

const publicHub = "https://huggingface.co";
const hubAnswersMs = 5_000;

/** The path of the model's first file; each is fetched when it is not there. Throws Problem("setup"). */
export async function fetchFromHub(model: OnHub, job: Job): Promise<string> {
  const files = filesOf(model, job);
  for (const { path, ...file } of files)
    await keepPinned(file, path, { ...job, fetch: () => download(file, path, job) });
  return files[0]?.path ?? "";
}

/** Whether the model is in the cache, or the hub has it and answers. */
export async function canBeHad(model: OnHub, job: Job): Promise<boolean> {
  const files = filesOf(model, job);
  if (files.every(({ path }) => existsSync(path))) return true;
  job.say({ step: `Asking the model hub for ${model.name}`, done: null, total: null });
  const answers = files.map(({ url }) => hubAnswers(url, job.signal));
  return (await Promise.all(answers)).every(Boolean);
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

function filesOf({ name, weights, hub }: OnHub, { cacheFolder }: Job): (Pinned & { path: string })[] {
  const { at, files } = weights;
  const address = (hub || publicHub).replace(/(?<!\/)\/+$/, "");
  return files.map((file, index) => {
    // llama.cpp finds the others by the end of the first one's name: -00001-of-00002.gguf
    const [split = ""] = /-\d{5}-of-\d{5}(?=\.gguf$)/.exec(file.name) ?? [];
    const count = files.length > 1 ? `, file ${index + 1} of ${files.length}` : "";
    return {
      title: `the model ${name}${count}`,
      url: `${address}/${at}/${file.name}`,
      path: join(cacheFolder, "models", `${name}${split}.gguf`),
      bytes: file.bytes,
      sha256: file.sha256,
    };
  });
}
