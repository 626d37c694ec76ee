// The Python that runs the two engines: any from 3.10 on that has pip.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Problem } from "../../problem.ts";
import { orElse } from "./setup-problem.ts";

export interface Python {
  command: string;
  /** "3.11": packages with native code are for one version. */
  version: string;
}

const howTo = `Install Python 3.10 or newer with pip (Debian and Ubuntu: apt install python3 python3-pip). ${orElse}`;

/** Throws Problem("setup") that says what is missing. */
export async function findPython(
  signal: AbortSignal,
  commands: readonly string[] = ["python3", "python"],
): Promise<Python> {
  let missing = "there is no Python";
  for (const command of commands) {
    const found = await ask(command, signal);
    if (found === null) continue;
    const [major = 0, minor = 0, pip = 0] = found;
    const version = `${major}.${minor}`;
    if (major !== 3 || minor < 10) missing = `${command} is Python ${version}, which is too old`;
    else if (pip === 0) missing = `${command} (Python ${version}) has no pip`;
    else return { command, version };
  }
  throw new Problem("setup", `Cannot start the local model: ${missing}. ${howTo}`);
}

const question =
  "import sys, importlib.util as u; print(sys.version_info[0], sys.version_info[1], int(u.find_spec('pip') is not None))";

async function ask(command: string, signal: AbortSignal): Promise<number[] | null> {
  try {
    const { stdout } = await promisify(execFile)(command, ["-c", question], { signal, timeout: 15_000 });
    return stdout.trim().split(" ").map(Number);
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
