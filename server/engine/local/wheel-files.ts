// What pip wrote down of the packages it unpacked: each file with its hash.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Hashes } from "./unchanged.ts";

// numpy/__init__.py,sha256=8bUdkcCLjuUA0sNHE9Dnl3xW5ArpWZ5ptXK0mHe_3yQ,25899
// "a,b.py",sha256=…,12      but not numpy/__pycache__/__init__.cpython-311.pyc,,
const line = /^(?:"((?:[^"]|"")+)"|([^",]+)),sha256=([\w-]+),\d+$/;

/** The hashes of the files in a folder of packages, as *.dist-info/RECORD has them; what pip compiled or put elsewhere is not among them. */
export async function wheelFiles(folder: string): Promise<Hashes> {
  const names = await readdir(folder);
  const records = names.filter((name) => name.endsWith(".dist-info"));
  const texts = await Promise.all(
    records.map((name) => readFile(join(folder, name, "RECORD"), "utf8").catch(() => "")),
  );
  const files = texts.flatMap((text) => text.split(/\r?\n/)).flatMap(fileOf);
  return Object.fromEntries(files);
}

function fileOf(record: string): [path: string, sha256: string][] {
  const [, quoted, plain, hash = ""] = line.exec(record) ?? [];
  const path = quoted?.replaceAll('""', '"') ?? plain;
  // ../../bin/f2py
  if (path === undefined || path.startsWith("..")) return [];
  return [[path, Buffer.from(hash, "base64url").toString("hex")]];
}
