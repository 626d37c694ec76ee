// Keeps what the engines said about a set's examples, in one JSON file for each set in the cache folder. Every mail is sorted by it, so a
// file is used only when its checksum is right and every number in it is possible.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** As keyOf makes them. */
const Key = z.string().regex(/^[\w-]{22}$/);
/** Five decimals are kept, so these are unit vectors only nearly. */
const Vector = z
  .array(z.number().min(-1).max(1))
  .min(2)
  .max(10_000)
  .refine((vector) => Math.abs(lengthOf(vector) - 1) < 0.01, "is no unit vector");
/** Logarithms of probabilities, one for each letter. */
const Read = z
  .array(z.number().min(-100).max(0))
  .min(2)
  .max(100)
  .refine((read) => Math.abs(sumOf(read.map(Math.exp)) - 1) < 0.01, "are no probabilities");
const Content = z.object({ vectors: z.record(Key, Vector), reads: z.record(Key, Read) });
type Content = z.infer<typeof Content>;

export interface Known extends Content {
  /** By keyOf the text. */
  vectors: Record<string, number[]>;
  /** By keyOf the model, the shared half of the prompt and the task: when any of them changes, it is another read. */
  reads: Record<string, number[]>;
  save(): void;
}

/** Opens what is known of a set. It is empty when there is no file, or when the file is not used, of which `say` is told. */
export function openKnown(
  cacheFolder: string | undefined,
  setId: string,
  say: (sentence: string) => void,
): Known {
  const folder = cacheFolder === undefined ? null : join(cacheFolder, "fits");
  const name = `${setId}.json`;
  const found = folder === null ? null : readKnown(join(folder, name), setId, say);
  const before = JSON.stringify(found);
  return {
    vectors: found?.vectors ?? {},
    reads: found?.reads ?? {},
    save() {
      const now = JSON.stringify({ vectors: this.vectors, reads: this.reads });
      if (folder !== null && now !== before) writeKnown(folder, name, now);
    },
  };
}

export function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

function readKnown(path: string, setId: string, say: (sentence: string) => void): Content | null {
  const text = textOf(path);
  if (text === null) return null;
  const content = believed(text);
  if (typeof content !== "string") return content;
  say(`What was learnt of the category set "${setId}" is learnt anew: ${path} ${content}.`);
  return null;
}

/** Null for a file that is not there. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** The content of a file, or why it is not used. */
function believed(text: string): Content | string {
  const file = z
    .object({ checksum: z.string(), vectors: z.unknown(), reads: z.unknown() })
    .safeParse(json(text));
  if (!file.success) return "is cut short or of an older form";
  const { checksum, vectors, reads } = file.data;
  if (checksum !== checksumOf(JSON.stringify({ vectors, reads }))) return "was changed since it was written";
  const content = Content.safeParse({ vectors, reads });
  if (!content.success) return "has numbers that cannot be";
  const lengths = new Set(Object.values(content.data.vectors).map((vector) => vector.length));
  return lengths.size > 1 ? "has vectors of several models" : content.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function writeKnown(folder: string, name: string, content: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const draft = join(folder, `${name}.${process.pid}.part`);
    writeFileSync(draft, `{"checksum":"${checksumOf(content)}",${content.slice(1)}`);
    renameSync(draft, join(folder, name));
  } catch {
    // Without the file the next start takes a few seconds longer; a full disk is no reason to fail now.
  }
}

function checksumOf(content: string): string {
  return createHash("sha256").update(content).digest("base64url");
}

function lengthOf(vector: number[]): number {
  return Math.sqrt(sumOf(vector.map((value) => value * value)));
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
