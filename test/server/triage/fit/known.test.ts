// The file of what was learnt is used only if it is as it was written, and only with numbers that are possible.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fitSet } from "../../../../server/triage/fit/fit-set.ts";
import { emptyFolder } from "../../../support/folder.ts";
import { obedient, options, set, wordEmbedder } from "../fruit.ts";

interface File {
  checksum: string;
  vectors: Record<string, number[]>;
  reads: Record<string, number[]>;
}

const total = 18;

/** Learns the set, changes the file and learns again. Returns what was said and read the second time, and the weights of both times. */
async function relearnt(change: (file: File) => unknown) {
  const cacheFolder = emptyFolder();
  const before = await fitSet(
    set,
    { engine: obedient(), embedder: wordEmbedder() },
    options({ cacheFolder }),
  );
  const path = join(cacheFolder, "fits", "fruit.json");
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8")) as File)));
  const said: string[] = [];
  const engine = obedient();
  const say = (sentence: string) => said.push(sentence);
  const after = await fitSet(set, { engine, embedder: wordEmbedder() }, options({ cacheFolder, say }));
  return { said, read: engine.asked.length, before: before.weights, after: after.weights, path };
}

/** With the right checksum, as a bug of our own would write it. */
function sealed({ vectors, reads }: Omit<File, "checksum">): File {
  const checksum = createHash("sha256").update(JSON.stringify({ vectors, reads })).digest("base64url");
  return { checksum, vectors, reads };
}

/** The list with its first entry changed by `change`. */
function changed(all: Record<string, number[]>, change: (numbers: number[]) => unknown) {
  const [[key, numbers] = ["", []], ...others] = Object.entries(all);
  return Object.fromEntries([[key, change(numbers)], ...others]) as Record<string, number[]>;
}

const vector = (change: (numbers: number[]) => unknown) => (file: File) =>
  sealed({ ...file, vectors: changed(file.vectors, change) });
const read = (change: (numbers: number[]) => unknown) => (file: File) =>
  sealed({ ...file, reads: changed(file.reads, change) });
const all = (value: unknown) => (numbers: number[]) => numbers.map(() => value);

test.each<[name: string, change: (file: File) => unknown, why: RegExp]>([
  ["other numbers", (file) => ({ ...file, reads: {} }), /was changed since it was written/],
  ["no checksum", ({ vectors, reads }) => ({ vectors, reads }), /is cut short or of an older form/],
  ["a list", () => [1, 2, 3], /is cut short or of an older form/],
  ["huge vectors", vector(all(1e300)), /has numbers that cannot be/],
  ["vectors of zeros", vector(all(0)), /has numbers that cannot be/],
  ["texts in a vector", vector(all("0.1")), /has numbers that cannot be/],
  ["nothing in a vector", vector(all(null)), /has numbers that cannot be/],
  ["an empty vector", vector(() => []), /has numbers that cannot be/],
  ["vectors of two lengths", vector(() => [0.6, 0.8]), /has vectors of several models/],
  ["reads above certainty", read(all(1e300)), /has numbers that cannot be/],
  ["reads that are all certain", read(all(0)), /has numbers that cannot be/],
  ["reads of nothing", read(all(-99)), /has numbers that cannot be/],
])("%s: thrown away, said, and learnt anew", async (_, change, why) => {
  const { said, read: asked, before, after, path } = await relearnt(change);
  expect(said).toEqual([
    expect.stringMatching(/^What was learnt of the category set "fruit" is learnt anew: /),
  ]);
  expect(said[0]).toMatch(why);
  expect(said[0]).toContain(path);
  expect(asked).toBe(total);
  expect(after).toEqual(before);
});

test("what is as it was written is used, and nothing is said", async () => {
  expect(await relearnt((file) => file)).toMatchObject({ said: [], read: 0 });
});

test("a read of another number of letters is asked for again, the others are not", async () => {
  const half = Math.log(0.5);
  expect(await relearnt(read(() => [half, half]))).toMatchObject({ said: [], read: 1 });
});
