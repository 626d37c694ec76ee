// The files of deploy/ as the tests read them.

import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../deploy/", import.meta.url);

/** A file of deploy/ as text. */
export function deployed(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

/** Every file of deploy/ whose path ends so, without what is left out of the repository. */
export function deployedPaths(ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending) && !/^(?:tls|secrets)\//.test(path))
    .sort();
}

/** "--port=8000", "--port 8000" -> "--port", of a command line in pieces. */
export function flagsOf(pieces: string[]): string[] {
  return pieces.flatMap((piece) => /^--[a-z][a-z0-9-]*/.exec(piece)?.[0] ?? []);
}
