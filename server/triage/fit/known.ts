// What the engines said about a set's examples, kept in one JSON file a set under the cache folder.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const File = z.object({
  vectors: z.record(z.string(), z.array(z.number())),
  reads: z.record(z.string(), z.array(z.number())),
});

export interface Known {
  /** By keyOf the text. */
  vectors: Record<string, number[]>;
  /** By keyOf the model, the prompt's shared half and its task: any of them changed is another read. */
  reads: Record<string, number[]>;
  save(): void;
}

/** Opens what is known of a set; nothing when there is no file, or one that cannot be read. */
export function openKnown(cacheFolder: string | undefined, setId: string): Known {
  const folder = cacheFolder === undefined ? null : join(cacheFolder, "fits");
  const found = folder === null ? null : readKnown(join(folder, `${setId}.json`));
  const before = JSON.stringify(found);
  return {
    vectors: found?.vectors ?? {},
    reads: found?.reads ?? {},
    save() {
      const now = JSON.stringify({ vectors: this.vectors, reads: this.reads });
      if (folder !== null && now !== before) writeKnown(folder, `${setId}.json`, now);
    },
  };
}

export function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

function readKnown(path: string) {
  try {
    return File.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // Missing, cut short or of an older form: the engines are asked again.
    return null;
  }
}

function writeKnown(folder: string, name: string, content: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const draft = join(folder, `${name}.${process.pid}.part`);
    writeFileSync(draft, content);
    renameSync(draft, join(folder, name));
  } catch {
    // A full disk costs the next start a few seconds, which is no reason to fail this one.
  }
}
