// `npm run bench:plan -- --url http://… --model FOLDER`: the plan's formula beside a running vLLM. Starts nothing itself.
// The KV cache must agree exactly. Times are compared with the formula fed with this machine's own measured speed (or with --gpu's).

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Gpu, parseGpus } from "../../server/engine/plan/gpus.ts";
import { gib, type Machine, memoryOf } from "../../server/engine/plan/memory.ts";
import { parseModelConfig } from "../../server/engine/plan/model-config.ts";
import { readModelSource } from "../../server/engine/plan/model-source.ts";
import { countParameters } from "../../server/engine/plan/parameters.ts";
import { storedAs } from "../../server/engine/plan/quantization.ts";
import { assumed, prefillSeconds, stepSeconds } from "../../server/engine/plan/speed.ts";
import { draftPrompt, sequences, type Workload } from "../../server/engine/plan/workload.ts";
import { runningVllm } from "./running-vllm.ts";

const text = { type: "string" } as const;
const { values: given } = parseArgs({
  options: {
    ...{ url: text, key: text, model: text, gpu: text },
    ...{ tensor: { ...text, default: "1" }, python: { ...text, default: "python3" } },
  },
});
if (!given.url || !given.model)
  throw new Error(
    "Say which: npm run bench:plan -- --url http://127.0.0.1:8000 --model FOLDER [--key …] [--gpu L4] [--tensor 2] [--python …]",
  );

/** The workload whose draft has a prompt of 1,000 tokens. */
const work: Workload = {
  users: 100,
  mailsPerHour: 1_000,
  mailTokens: 440,
  context: 8_192,
  kvBytes: 2,
  nvlink: false,
};
const lengths = [128, 256, 512, 1_024, 2_048];
const answer = 65;
const fewestRounds = 3;
const roundsMs = 10_000;

const source = await readModelSource(given.model, { endpoint: "", timeoutMs: 1 });
const shape = parseModelConfig(source.json, source.from);
const gpu = given.gpu ? parseGpus(given.gpu).gpu : thisMachine(given.python);
const machine: Machine = {
  ...{ shape, gpu, parameters: countParameters(shape), stored: storedAs(shape, undefined, gpu) },
  layout: { tensor: Number(given.tensor), pipeline: 1, replicas: 1 },
  ...{ kvBytes: work.kvBytes, nvlink: work.nvlink, sequences: sequences(work), batchedTokens: 2_048 },
};
const server = await runningVllm(given.url, given.key, shape.vocab);

process.stdout.write(
  `${(machine.parameters.linear / 1e6).toFixed(0)} million weights in the layers; ${gpu.name}: ${gpu.tflops.toPrecision(3)} TFLOPS bf16, ${gpu.bandwidthGBs.toPrecision(3)} GB/s\n` +
    `\n| what | computed | measured | measured ÷ computed |\n|---|---|---|---|\n`,
);
room();
for (const length of lengths) await prefill(length);
for (const streams of [1, 8]) await decode(streams);

function thisMachine(python: string): Gpu {
  const script = fileURLToPath(new URL("machine.py", import.meta.url));
  const { tflops, bandwidthGBs, threads } = JSON.parse(execFileSync(python, [script], { encoding: "utf8" }));
  const name = `this machine's processor (${threads} threads, measured by test/bench/machine.py)`;
  return { name, memoryGB: 0, visibleGiB: 0, tflops, bandwidthGBs, fp8: false, nvlink: false };
}

/** Bytes a token, and tokens in the memory vLLM gave the cache; where the GPU is named, also how much memory that is. */
function room(): void {
  const { kvTokens, kvPerToken, kv } = memoryOf(machine);
  const { tensor } = machine.layout;
  row(
    "KV a token over all GPUs, bytes (the last block's rest counts as used)",
    kvPerToken,
    (server.kvBytes * tensor) / server.kvTokens,
    (value) => value.toFixed(0),
  );
  const tokens = Math.floor(server.kvBytes / (kvPerToken / tensor) / server.block) * server.block;
  row("tokens in the KV memory vLLM took", tokens, server.kvTokens, String);
  if (!given.gpu) return;
  row("KV memory of a GPU, GiB", kv / gib, server.kvBytes / gib, (value) => value.toFixed(1));
  row("tokens in the KV memory planned", kvTokens, server.kvTokens, String);
}

async function prefill(length: number): Promise<void> {
  const measured = await quietest(
    async () => (await server.arrivals(server.fresh(1, length), 1))[0]?.[0] ?? Number.NaN,
  );
  row(
    `first word of a prompt of ${length} tokens`,
    prefillSeconds(length, machine) + assumed.requestSeconds,
    measured,
    ms,
  );
}

/** The middle one of the gaps between tokens, once all prompts are read. */
async function decode(streams: number): Promise<void> {
  const length = draftPrompt(work);
  const prompts = server.fresh(streams, length);
  const measured = await quietest(async () => {
    const came = await server.arrivals(prompts, answer);
    const allRead = Math.max(...came.map(([first = 0]) => first));
    const gaps = came.flatMap((times) =>
      times.slice(1).flatMap((time, at) => ((times[at] ?? 0) > allRead ? [time - (times[at] ?? 0)] : [])),
    );
    return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? Number.NaN;
  });
  row(`a token, ${streams} at once, prompts of ${length}`, stepSeconds(machine, streams, work), measured, ms);
}

/** The fastest of at least three rounds and ten seconds: whatever else runs on the machine only makes it slower. */
async function quietest(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + roundsMs;
  while (times.length < fewestRounds || performance.now() < end) times.push(await measure());
  return Math.min(...times);
}

function row(what: string, computed: number, measured: number, show: (value: number) => string): void {
  process.stdout.write(
    `| ${what} | ${show(computed)} | ${show(measured)} | ${(measured / computed).toFixed(2)} |\n`,
  );
}

function ms(seconds: number): string {
  return `${(seconds * 1_000).toFixed(seconds < 0.1 ? 1 : 0)} ms`;
}
