// Where a model's config.json comes from: a file, a folder, or the model hub.

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Problem } from "../../problem.ts";
import { boundedFetch, TooLong } from "../bounded-fetch.ts";

export interface ModelSource {
  /** What `vllm serve` is given: the hub's name or the folder. */
  model: string;
  /** Where the config was read, for sentences. */
  from: string;
  json: unknown;
}

/** No real config.json is longer. */
const maxCharacters = 1_000_000;
const fetchBounded = boundedFetch(() => maxCharacters);
const hubName = /^[\w.-]+\/[\w.-]+$/;

/** Reads the config.json of `model`. Throws Problem with what to do instead. */
export async function readModelSource(
  model: string,
  hub: { endpoint: string; timeoutMs: number },
): Promise<ModelSource> {
  if (existsSync(model)) return fromDisk(model);
  if (!hubName.test(model) || model.startsWith("."))
    throw new Problem(
      "settings",
      `Cannot plan for "${model.slice(0, 200)}": there is no such file or folder, and it is no name on the model hub. ` +
        "Give a path to the model's config.json or folder, or a name like Qwen/Qwen2.5-7B-Instruct.",
    );
  return fromHub(model, hub);
}

function fromDisk(path: string): ModelSource {
  const isFolder = statSync(path).isDirectory();
  const file = isFolder ? join(path, "config.json") : path;
  if (!existsSync(file))
    throw new Problem(
      "settings",
      `Cannot plan for ${path}: the folder has no config.json. Give the folder the model's weights lie in.`,
    );
  const from = isFolder ? file : path;
  return { model: dirname(file), from, json: parse(readFileSync(file, "utf8"), from) };
}

async function fromHub(model: string, hub: { endpoint: string; timeoutMs: number }): Promise<ModelSource> {
  const url = `${hub.endpoint}/${model}/resolve/main/config.json`;
  const instead = `Copy the model's config.json to this machine and give its path: --model path/to/config.json.`;
  const signal = AbortSignal.timeout(hub.timeoutMs);
  try {
    const response = await fetchBounded(url, { signal });
    if (response.ok) return { model, from: url, json: parse(await response.text(), url) };
    throw new Problem("setup", `Cannot read ${url}: ${refusal(response.status)}. ${instead}`);
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    if (thrown instanceof TooLong) throw noConfig(url, thrown);
    const why = signal.aborted
      ? `it did not answer within ${hub.timeoutMs / 1_000} s`
      : "it cannot be reached from here";
    throw new Problem(
      "setup",
      `Cannot read ${url}: ${why}. ${instead} (HF_ENDPOINT names another hub.)`,
      thrown,
    );
  }
}

function refusal(status: number): string {
  if (status === 401 || status === 403) return "the hub wants an account that may read this model";
  if (status === 404) return "the hub has no such model";
  return `the hub answered ${status}`;
}

function parse(text: string, from: string): unknown {
  try {
    if (text.length > maxCharacters) throw new Error("too long");
    return JSON.parse(text);
  } catch (cause) {
    throw noConfig(from, cause);
  }
}

function noConfig(from: string, cause: unknown): Problem {
  return new Problem(
    "settings",
    `Cannot plan with ${from}: it is not a config.json (no JSON). Give the file that lies beside the model's weights.`,
    cause,
  );
}
