// Folders for one test, removed when it is over.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The path of an empty folder; it is removed when the running test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mailwright-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
