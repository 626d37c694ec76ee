// The vLLM most of these tests share: tensor parallel over two ranks, Qwen2's architecture, random weights.
// `inject("vllmUrl")`, `inject("vllmKey")`, `inject("vllmPrinted")` (what it printed until it was ready), `inject("vllmInstalled")`.

import type { TestProject } from "vitest/node";
import { showProgress } from "../../../server/start/progress.ts";
import { type Installed, installVllm } from "./install.ts";
import { type RunningVllm, startVllm } from "./vllm.ts";

declare module "vitest" {
  interface ProvidedContext {
    vllmUrl: string;
    vllmKey: string;
    vllmPrinted: string;
    vllmInstalled: Installed;
  }
}

let running: RunningVllm | null = null;

export async function setup(project: TestProject): Promise<void> {
  const key = "the-key-of-the-tests";
  const progress = showProgress(process.stdout);
  const installed = await installVllm(progress.show, AbortSignal.timeout(1_500_000));
  progress.show({ step: "Starting vLLM, tensor parallel over two ranks", done: null, total: null });
  running = await startVllm(installed, {
    model: "random",
    ranks: 2,
    flags: [`--api-key=${key}`, "--trust-request-chat-template"],
  });
  progress.end();
  project.provide("vllmUrl", running.url);
  project.provide("vllmKey", key);
  project.provide("vllmPrinted", running.printed());
  project.provide("vllmInstalled", installed);
}

export async function teardown(): Promise<void> {
  await running?.stop();
}
