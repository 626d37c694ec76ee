// A folder of small wheels that stands in for the package index, and the real pip that looks there and nowhere else.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { emptyFolder } from "./folder.ts";

export interface WheelFolder {
  /** Puts a wheel there with one file in it. */
  put(name: string, file: string, text: string): void;
  remove(name: string): void;
  /** Pins the wheels as they are now. */
  pin(...names: string[]): URL;
  /** The machine's Python, as a program that counts pip's runs. */
  command: string;
  pipRuns(): number;
}

/** An empty folder of wheels; it is removed when the running test ends. */
export function wheelFolder(python: string): WheelFolder {
  const folder = emptyFolder();
  const wheels = join(folder, "wheels");
  mkdirSync(wheels);
  const pathOf = (name: string) => join(wheels, `${name}-1-py3-none-any.whl`);
  const list = join(folder, "list.txt");
  const runs = join(folder, "runs");
  writeFileSync(runs, "");
  const command = join(folder, "python");
  // pip is told where to look by the environment, as a person's own settings tell it.
  writeFileSync(
    command,
    `#!/bin/sh
case "$*" in *fetch.py*) echo run >> "${runs}";; esac
PIP_NO_INDEX=1 PIP_FIND_LINKS="${wheels}" PIP_CONFIG_FILE=/dev/null exec ${python} "$@"
`,
  );
  chmodSync(command, 0o755);
  return {
    command,
    put: (name, file, text) => void execFileSync(python, ["-c", makeWheel, pathOf(name), name, file, text]),
    remove: (name) => rmSync(pathOf(name)),
    pin(...names) {
      const pins = names.map(
        (name) => `${name}==1 \\\n    --hash=sha256:${sha256(readFileSync(pathOf(name)))}\n`,
      );
      writeFileSync(list, `# Wheels of a test.\n${pins.join("")}`);
      return pathToFileURL(list);
    },
    pipRuns: () => readFileSync(runs, "utf8").split("run").length - 1,
  };
}

/** As hex. */
export function sha256(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

// A wheel is a zip file with metadata in it. The times are fixed, so that the same content has the same hash.
const makeWheel = `
import sys, zipfile
path, name, file, text = sys.argv[1:]
wheel = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
def put(path, content):
    wheel.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), content)
put(f"{name}/{file}", text)
put(f"{name}/__init__.py", "raise SystemExit('nobody imports this')")
put(f"{name}-1.dist-info/METADATA", f"Metadata-Version: 2.1\\nName: {name}\\nVersion: 1\\n")
put(f"{name}-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
put(f"{name}-1.dist-info/RECORD", "")
wheel.close()
`;
