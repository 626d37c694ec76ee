// Folders for one test, gone when it is over.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

/** The path of an empty folder; it is removed when the running test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mailwright-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with these files, name to text, as a URL that ends in a slash. */
export function folderOf(files: Record<string, string>): URL {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}
