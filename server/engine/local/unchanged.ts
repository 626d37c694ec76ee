// Whether files in the cache still are what was fetched: noted beside them is how large each was and when it was changed, and what is
// otherwise now is read through again.

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** The sha256 (hex) of each file, by its path within the folder. */
export type Hashes = Record<string, string>;

const Seen = z.object({ bytes: z.number(), modifiedMs: z.number(), sha256: z.string() });
const Notes = z.record(z.string(), Seen);
type Notes = z.infer<typeof Notes>;

export interface Fetched {
  folder: string;
  hashes: Hashes;
  /** Where the notes lie. */
  notes: string;
}

/** True when each file is there with its hash. `reads` is told before the first one is read through. */
export async function areUnchanged(
  { folder, hashes, notes }: Fetched,
  { reads, signal }: { reads: () => void; signal: AbortSignal },
): Promise<boolean> {
  const before = await readNotes(notes);
  const now: Notes = {};
  let told = false;
  for (const [path, sha256] of Object.entries(hashes)) {
    const seen = await look(join(folder, path), sha256);
    if (!seen) return false;
    now[path] = seen;
    if (isSame(seen, before[path])) continue;
    if (!told) reads();
    told = true;
    if ((await sha256Of(join(folder, path), signal)) !== sha256) return false;
  }
  if (told) await writeNotes(notes, now);
  return true;
}

/** Notes files that were just fetched and checked, so that the next start need not read them. */
export async function noteFetched({ folder, hashes, notes }: Fetched): Promise<void> {
  const now: Notes = {};
  for (const [path, sha256] of Object.entries(hashes)) {
    const seen = await look(join(folder, path), sha256);
    if (seen) now[path] = seen;
  }
  await writeNotes(notes, now);
}

/** The hashes that were noted; none where there are no notes. */
export async function notedHashes(notes: string): Promise<Hashes> {
  const noted = Object.entries(await readNotes(notes));
  return Object.fromEntries(noted.map(([path, { sha256 }]) => [path, sha256]));
}

/** Null for a file that is not there. */
async function look(path: string, sha256: string): Promise<z.infer<typeof Seen> | null> {
  const file = await stat(path).catch(() => null);
  return file && { bytes: file.size, modifiedMs: file.mtimeMs, sha256 };
}

function isSame(one: z.infer<typeof Seen>, other: z.infer<typeof Seen> | undefined): boolean {
  return one.bytes === other?.bytes && one.modifiedMs === other.modifiedMs && one.sha256 === other.sha256;
}

/** Throws the signal's reason when aborted. */
export async function sha256Of(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { signal })) hash.update(piece);
  return hash.digest("hex");
}

async function readNotes(path: string): Promise<Notes> {
  try {
    return Notes.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    // Missing or damaged: everything is read through.
    return {};
  }
}

async function writeNotes(path: string, notes: Notes): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, JSON.stringify(notes));
    await rename(draft, path);
  } catch {
    // A full disk costs the next start the reading.
  }
}
