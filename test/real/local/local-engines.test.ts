import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test } from "vitest";
import { type LocalEngines, startLocalEngines } from "../../../server/engine/local/local.ts";
import type { LocalChoice } from "../../../server/engine/local/local-choice.ts";
import { openAiEngine } from "../../../server/engine/openai.ts";

const signal = new AbortController().signal;

async function start(choice: Partial<LocalChoice> = {}): Promise<{ engines: LocalEngines; said: string[] }> {
  const said: string[] = [];
  const engines = await startLocalEngines({
    model: "smollm2-135m",
    cacheFolder: inject("cacheFolder"),
    hub: undefined,
    say: ({ step }) => void said.push(step),
    signal,
    ...choice,
  });
  onTestFinished(() => engines.stop());
  return { engines, said };
}

/** Our processes that a process has started: their ids and command lines. */
function childrenOf(parent: number | undefined): { pid: number; command: string }[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return table.split("\n").flatMap((line) => {
    const [, pid, ppid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const ours = Number(ppid) === parent && /llama\.py|embeddings\.py/.test(command ?? "");
    return ours ? [{ pid: Number(pid), command: command ?? "" }] : [];
  });
}

function portOf(url: string): string {
  return new URL(url).port;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("a second start fetches nothing", async () => {
  const { said } = await start();
  expect(said).toEqual(["Starting smollm2-135m"]);
});

test("a killed llama.cpp is started again at the same address, and whoever asks meanwhile just waits", async () => {
  const { engines, said } = await start();
  const engine = openAiEngine({
    url: engines.engineUrl,
    apiKey: undefined,
    model: undefined,
    startHint: "",
    restartMs: 30_000,
  });
  await engine.probe(signal);
  const llama = childrenOf(process.pid).find(({ command }) => command.includes(portOf(engines.engineUrl)));
  process.kill(llama?.pid ?? 0, "SIGKILL");
  await expect.poll(() => said.at(-1)).toMatch(/llama\.cpp ended \(SIGKILL\) and is started again/);
  const prompt = { shared: "", task: "Is water wet? A: yes B: no" };
  const read = await engine.read(prompt, ["A", "B"], { key: "", signal });
  expect(read.probabilities).toHaveLength(2);
});

test("stopping them ends both processes, and they are not started again", async () => {
  const { engines, said } = await start();
  const ports = [engines.engineUrl, engines.embedUrl ?? ""].map(portOf);
  const before = childrenOf(process.pid).filter(({ command }) =>
    ports.some((port) => command.includes(port)),
  );
  expect(before).toHaveLength(2);
  await engines.stop();
  expect(before.filter(({ pid }) => lives(pid))).toEqual([]);
  expect(said.join()).not.toContain("started again");
});

test("a server killed with SIGKILL leaves no engine behind", async () => {
  const script = fileURLToPath(new URL("start-engines.ts", import.meta.url));
  const server = spawn(process.execPath, [script, inject("cacheFolder")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(server.stdout, "data");
  const engines = childrenOf(server.pid);
  expect(engines).toHaveLength(2);
  server.kill("SIGKILL");
  await expect.poll(() => engines.filter(({ pid }) => lives(pid)), { timeout: 5_000 }).toEqual([]);
});

test("a file that is no model is said so", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mailwright-gguf-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const model = join(folder, "not-a-model.gguf");
  await writeFile(model, "not a model");
  await expect(start({ model })).rejects.toMatchObject({
    kind: "setup",
    message: expect.stringMatching(/^Cannot start llama\.cpp: it ended before it was ready/),
  });
});

test.each(["gpt-9", "/no/such/file.gguf"])("MODEL=%s is refused with the models there are", async (model) => {
  await expect(start({ model })).rejects.toThrow(
    `Cannot use MODEL=${model}: there is no such model. Set it to qwen2.5-coder-0.5b, qwen2.5-1.5b, qwen2.5-3b, qwen2.5-7b, smollm2-135m, or the path of a .gguf file.`,
  );
});
