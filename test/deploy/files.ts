// The files of deploy/ as the tests read them.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../deploy/", import.meta.url);

/** A file of deploy/ as text. */
export function deployed(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

/** Every file of deploy/ whose path ends like this, except those that git ignores. */
export function deployedPaths(ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending) && !/^(?:tls|secrets)\//.test(path))
    .sort();
}

/** The options of a command line given in pieces: "--port=8000" and "--port 8000" are "--port". */
export function flagsOf(pieces: string[]): string[] {
  return pieces.flatMap((piece) => /^--[a-z][a-z0-9-]*/.exec(piece)?.[0] ?? []);
}
