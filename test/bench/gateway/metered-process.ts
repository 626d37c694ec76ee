// A process that is measured from outside: the CPU time and memory it has used so far.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Used } from "./meter.ts";

const meter = new URL("meter.ts", import.meta.url).href;
const root = fileURLToPath(new URL("../../..", import.meta.url));
const startMs = 120_000;

export interface MeteredProcess {
  address: string;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

/** Starts a script with Node and waits until `ready` finds its address in what it prints. Rejects with what it printed when it ends before that. */
export async function startMetered(how: {
  script: string;
  args?: string[];
  environment?: Record<string, string>;
  /** The first group is the address. */
  ready: RegExp;
}): Promise<MeteredProcess> {
  const child = spawn(process.execPath, ["--import", meter, how.script, ...(how.args ?? [])], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...how.environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const address = await readiness(child, how.ready);
  return { address, used: () => usedBy(child), stop: () => stop(child) };
}

function readiness(child: ChildProcess, ready: RegExp): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`It was not ready in time and said: ${printed}`)),
      startMs,
    );
    const hear = (bytes: Buffer) => {
      printed = (printed + bytes).slice(-20_000);
      const address = ready.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`It ended with ${code} and said: ${printed}`)));
  });
}

async function usedBy(child: ChildProcess): Promise<Used> {
  const answer = once(child, "message");
  child.send("used");
  const [used] = await answer;
  return used as Used;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const impatient = setTimeout(() => child.kill("SIGKILL"), 8_000);
  await ended;
  clearTimeout(impatient);
}
