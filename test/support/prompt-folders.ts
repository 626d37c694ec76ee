// Folders of prompts for one test: the ones that ship, with some files changed.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "../../server/problem.ts";
import { loadPrompts } from "../../server/prompts/load.ts";
import { emptyFolder } from "./folder.ts";

const shipped = fileURLToPath(new URL("../../prompts", import.meta.url));

type Files = Record<string, string | Uint8Array | null>;

/** The prompts that ship, in three languages, with some files replaced; null removes a file or a folder. */
export function promptsWith(files: Files): string {
  return changed(files, (path) => !/(?:languages|promises)\/(?!de|en|zh)\w+\.yaml$/.test(path));
}

/** The same in all languages. */
export function allPromptsWith(files: Files): string {
  return changed(files, () => true);
}

function changed(files: Files, isTaken: (path: string) => boolean): string {
  const folder = emptyFolder();
  cpSync(shipped, folder, { recursive: true, filter: (path) => isTaken(path.replaceAll("\\", "/")) });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    rmSync(path, { recursive: true, force: true });
    if (content === null) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A file that ships. */
export function shippedFile(name: string): string {
  return readFileSync(join(shipped, name), "utf8");
}

/** What the administrator is told about a folder, one line for each slip, with the folder called "prompts"; nothing when it can be used. */
export function toldOf(folder: string): string[] {
  try {
    loadPrompts(folder);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind !== "settings") throw thrown;
    return thrown.message.replaceAll(folder, "prompts").split("\n");
  }
}
