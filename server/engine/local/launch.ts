// One run of a child process: how it ends, and what it says until it is ready.

import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

type Process = ChildProcessByStdio<Writable, null, Readable>;

export interface Launched {
  process: Process;
  /** How it ended. */
  ended: Promise<string>;
  /** The end of what it said on stderr while it started; later words may quote a mail and are not kept. */
  lastWords(): string;
  forgetWords(): void;
}

/** Runs a Python file beside this one; it ends when this process does (with_server.py). */
export function launch(python: string, file: string, args: string[]): Launched {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const started = spawn(python, ["-B", script, ...args], {
    stdio: ["pipe", "ignore", "pipe"],
    windowsHide: true,
  });
  let words = "";
  let keep = true;
  started.stderr.on("data", (piece: Buffer) => {
    if (keep) words = (words + piece.toString()).slice(-4_000);
  });
  // Writing to a child that is gone is no failure of ours.
  started.stdin.on("error", () => undefined);
  const ended = new Promise<string>((resolve) => {
    started.once("error", (error) => resolve(error.message));
    started.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  return {
    process: started,
    ended,
    lastWords: () => words,
    forgetWords() {
      keep = false;
      words = "";
    },
  };
}
