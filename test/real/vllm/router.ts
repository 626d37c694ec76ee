// vLLM's own router in front of several vLLMs, as a process of its own on loopback.

import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../../server/engine/local/child.ts";
import type { Installed } from "./install.ts";

export interface RunningRouter {
  url: string;
  stop(): void;
}

const readyMs = 60_000;

/** Starts it over the workers, which answer already. Rejects with its last words. */
export async function startRouter(installed: Installed, workers: string[]): Promise<RunningRouter> {
  const port = await freePort();
  const flags = [
    "--policy=consistent_hash",
    "--health-check-interval-secs=1",
    "--worker-startup-timeout-secs=30",
  ];
  const where = ["--host=127.0.0.1", `--port=${port}`, "--worker-urls", ...workers];
  // It serves its own figures on a port of their own.
  const figures = `--prometheus-port=${await freePort()}`;
  const child = spawn(installed.python, ["-m", "vllm_router.launch_router", ...flags, figures, ...where], {
    env: { ...process.env, PYTHONPATH: installed.routerPath },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const hear = (piece: Buffer) => {
    printed = (printed + piece).slice(-4_000);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const stop = () => {
    child.kill("SIGKILL");
  };
  process.once("exit", stop);
  const url = `http://127.0.0.1:${port}`;
  const giveUp = Date.now() + readyMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > giveUp) {
      stop();
      throw new Error(`The router did not start and said: ${printed}`);
    }
    await sleep(200);
  }
  return { url, stop };
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/v1/models`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
