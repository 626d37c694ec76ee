// Mailwright as a person starts it: `node server/main.ts` in a process of its own, on a free port. The model writes unless a test says
// otherwise, so that no test replies are written beside what is tested.

import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface ServerProcess {
  address: string;
  child: ChildProcess;
  /** What it printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

/** Starts the server and waits for its line with the address. Rejects with its output when it ends before that. */
export function startServer(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "development", PORT: "0", WRITING: "free", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  return new Promise((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      printed += bytes;
      const address = /Mailwright is ready: (\S+)/.exec(printed)?.[1];
      if (address) resolve({ address, child, printed: () => printed, stop: () => stop(child) });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`The server ended with ${code} and said: ${printed}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
