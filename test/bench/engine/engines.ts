// The one vLLM behind both systems: started here without a GPU, or one that is already running.

import { showProgress } from "../../../server/start/progress.ts";
import { installVllm } from "../../real/vllm/install.ts";
import { startVllm } from "../../real/vllm/vllm.ts";
import type { Options } from "./options.ts";

export interface RunningEngine {
  url: string;
  key: string;
  model: string;
  /** The size of its cache's blocks, as the report calls it. */
  blocks: string;
  /** A Python that has fastapi, uvicorn and openai: all come with vLLM. */
  python: string;
  pythonEnvironment: Record<string, string>;
  stop(): Promise<void>;
}

/** The vLLM at --url, or a new one with real small weights. `blockSize` null takes vLLM's own. */
export async function engineFor(options: Options, blockSize: number | null): Promise<RunningEngine> {
  if (options.url) return named(options, options.url);
  const progress = showProgress(process.stderr);
  const installed = await installVllm(progress.show, AbortSignal.timeout(1_500_000));
  progress.show({ step: "Starting vLLM", done: null, total: null });
  const flags = blockSize === null ? [] : [`--block-size=${blockSize}`];
  const vllm = await startVllm(installed, { model: "smollm2", flags });
  progress.end();
  return {
    url: vllm.url,
    key: "",
    model: "smollm2",
    // vLLM without a GPU.
    blocks: `${blockSize ?? 128} tokens`,
    python: installed.python,
    pythonEnvironment: { PYTHONPATH: installed.pythonPath },
    stop: vllm.stop,
  };
}

async function named({ key, python }: Options, url: string): Promise<RunningEngine> {
  const headers = key === "" ? {} : { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}/v1/models`, { headers, signal: AbortSignal.timeout(30_000) });
  if (!answer.ok)
    throw new Error(`Cannot use the vLLM at ${url}: it answered ${answer.status} to /v1/models.`);
  const { data } = (await answer.json()) as { data: { id: string }[] };
  const model = data[0]?.id;
  if (!model) throw new Error(`Cannot use the vLLM at ${url}: it serves no model.`);
  const blocks = "as started";
  return { url, key, model, blocks, python, pythonEnvironment: {}, stop: () => Promise.resolve() };
}
