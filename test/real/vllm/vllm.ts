// `vllm serve` as a process of its own on loopback, with what it prints, and a way to kill it as a crash would.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../../server/engine/local/child.ts";
import type { Installed } from "./install.ts";

export interface VllmChoice {
  model: keyof Installed["models"];
  /** 0 takes a free one. */
  port?: number;
  /** Ranks of tensor parallelism: one core each. */
  ranks?: 1 | 2;
  flags?: string[];
}

export interface RunningVllm {
  /** Without /v1. */
  url: string;
  port: number;
  printed(): string;
  /** A counter or gauge of `/metrics`, summed over its labels. */
  metric(name: string): Promise<number>;
  /** SIGSTOP or SIGCONT for every process of it, or the end of all of them without a goodbye. */
  signal(signal: "SIGSTOP" | "SIGCONT" | "SIGKILL"): void;
  stop(): Promise<void>;
}

/** What every test asks of it; a person's `vllm serve` line has the same flags. */
export const usualFlags = [
  "--enforce-eager",
  "--enable-prompt-tokens-details",
  "--scheduling-policy=priority",
  "--max-model-len=4096",
  // Without it a schema allows white space without end between two tokens, and weights that know no JSON write nothing else.
  '--structured-outputs-config={"backend":"xgrammar","disable_any_whitespace":true}',
];

const readyMs = 300_000;

/** Starts it and waits until it answers; several may run at once on ports of their own. Rejects with its last words. */
export async function startVllm(installed: Installed, choice: VllmChoice): Promise<RunningVllm> {
  const port = choice.port || (await freePort());
  const child = spawn(
    installed.python,
    ["-m", "vllm.entrypoints.cli.main", ...serveLine(installed, choice, port)],
    {
      env: { ...process.env, ...environment(installed, choice) },
      stdio: ["ignore", "pipe", "pipe"],
      // A process group of its own, so that the ranks go with it.
      detached: true,
    },
  );
  let printed = "";
  const hear = (piece: Buffer) => {
    printed += piece;
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const url = `http://127.0.0.1:${port}`;
  const running: RunningVllm = {
    url,
    port,
    printed: () => printed,
    metric: (name) => metric(url, name),
    signal: (signal) => signalGroup(child, signal),
    stop: () => stop(child),
  };
  process.once("exit", () => signalGroup(child, "SIGKILL"));
  const giveUp = Date.now() + readyMs;
  while (!(await answers(url))) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < giveUp) await sleep(250);
    else {
      signalGroup(child, "SIGKILL");
      throw new Error(`vLLM did not start and said: ${printed.slice(-3_000)}`);
    }
  }
  return running;
}

function serveLine(
  installed: Installed,
  { model, ranks = 1, flags = [] }: VllmChoice,
  port: number,
): string[] {
  const weights = model === "random" ? ["--load-format=dummy"] : [];
  const where = ["--host=127.0.0.1", `--port=${port}`, `--tensor-parallel-size=${ranks}`];
  return [
    "serve",
    installed.models[model],
    `--served-model-name=${model}`,
    ...where,
    ...weights,
    ...usualFlags,
    ...flags,
  ];
}

function environment(installed: Installed, { ranks = 1 }: VllmChoice): Record<string, string> {
  return {
    PYTHONPATH: installed.pythonPath,
    VLLM_CPU_KVCACHE_SPACE: "1",
    VLLM_NO_USAGE_STATS: "1",
    HF_HUB_OFFLINE: "1",
    ...(ranks === 2 ? { VLLM_CPU_OMP_THREADS_BIND: "0|1" } : {}),
  };
}

/** A counter or gauge of a vLLM's `/metrics`, summed over its labels. */
export async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5_000) })).text();
  const lines = text
    .split("\n")
    .filter((line) => line.startsWith(`vllm:${name}{`) || line.startsWith(`vllm:${name} `));
  if (lines.length === 0) throw new Error(`vLLM has no metric ${name}.`);
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, "exit") : null;
  signalGroup(child, "SIGTERM");
  if (ended) await Promise.race([ended, sleep(8_000, null, { ref: false })]);
  // The ranks and the engine's core do not always leave with the server.
  signalGroup(child, "SIGKILL");
}
