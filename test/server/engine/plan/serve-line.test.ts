import { describe, expect, test } from "vitest";
import { planFor } from "../../../../server/engine/plan/plan.ts";
import { replicaLines, serveLine } from "../../../../server/engine/plan/serve-line.ts";
import { serveFlags } from "./serve-flags.ts";
import { wishFor } from "./shapes.ts";

function line(...wish: Parameters<typeof wishFor>): { model: string; flags: string[] } {
  const { model, flags } = serveLine(planFor(wishFor(...wish)));
  return { model, flags: flags.map(({ flag }) => flag) };
}

const wishes: Parameters<typeof wishFor>[] = [
  ["qwen2.5-7b-instruct", "2x24GB"],
  ["qwen2.5-32b-instruct", "2xL40S"],
  ["qwen3-8b", "2xH100", { nvlink: true, storage: "fp8", kvBytes: 1 }],
  ["glm-4-9b-chat", "4xA10"],
];

test.each(wishes)("%s on %s has only flags vLLM knows, each once and with its reason", (...wish) => {
  const { flags } = serveLine(planFor(wishFor(...wish)));
  const names = flags.map(({ flag }) => flag.split(" ")[0] ?? "");
  expect(names.filter((name) => !serveFlags.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(flags.filter(({ why }) => why.length < 20)).toEqual([]);
});

test.each(wishes)("%s on %s: what Mailwright counts on", (...wish) => {
  expect(line(...wish).flags).toEqual(
    expect.arrayContaining([
      "--enable-prefix-caching",
      "--enable-prompt-tokens-details",
      "--scheduling-policy priority",
      `--structured-outputs-config '{"backend": "xgrammar", "disable_any_whitespace": true}'`,
      "--max-num-queued-reqs 256",
      "--host 127.0.0.1",
      "--max-model-len 8192",
    ]),
  );
});

describe("what a family or a wish adds", () => {
  const thinkingOff = `--default-chat-template-kwargs '{"enable_thinking": false}'`;
  test("Qwen3 does not think aloud", () => {
    expect(line("qwen3-8b", "L40S").flags).toContain(thinkingOff);
  });
  test("Qwen3 of 2507 has no such switch", () => {
    expect(line("qwen3-4b", "L4", { model: "Qwen/Qwen3-4B-Instruct-2507" }).flags).not.toContain(thinkingOff);
  });
  test("ChatGLM brings its own code", () => {
    expect(line("chatglm3-6b", "L40S").flags).toContain("--trust-remote-code");
    expect(line("qwen3-8b", "L40S").flags).not.toContain("--trust-remote-code");
  });
  test("FP8 is made while loading where no such checkpoint is published", () => {
    const { model, flags } = line("qwen2.5-7b-instruct", "L40S", {
      storage: "fp8",
      model: "Qwen/Qwen2.5-7B-Instruct",
    });
    expect([model, flags.includes("--quantization fp8")]).toEqual(["Qwen/Qwen2.5-7B-Instruct", true]);
  });
  test.each([
    ["qwen3-8b", "Qwen/Qwen3-8B", "fp8", "Qwen/Qwen3-8B-FP8"],
    ["qwen2.5-7b-instruct", "Qwen/Qwen2.5-7B-Instruct", "awq", "Qwen/Qwen2.5-7B-Instruct-AWQ"],
    ["qwen2.5-7b-instruct", "Qwen/Qwen2.5-7B-Instruct", "gptq", "Qwen/Qwen2.5-7B-Instruct-GPTQ-Int4"],
    [
      "llama-3.1-8b-instruct",
      "meta-llama/Llama-3.1-8B-Instruct",
      "awq",
      "<the AWQ checkpoint of meta-llama/Llama-3.1-8B-Instruct>",
    ],
  ] as const)("%s: %s with %s is served from %s and needs no flag", (name, model, storage, served) => {
    const found = line(name, "L40S", { storage, model });
    expect([found.model, found.flags.filter((flag) => flag.startsWith("--quantization"))]).toEqual([
      served,
      [],
    ]);
  });
  test("a KV cache in FP8", () => {
    expect(line("qwen3-8b", "L40S", { kvBytes: 1 }).flags).toContain("--kv-cache-dtype fp8");
  });
  test("a pipeline", () => {
    expect(line("qwen2.5-32b-instruct", "2xL40S").flags).toContain("--pipeline-parallel-size 2");
  });
});

test("servers side by side have their own GPUs and ports behind a router that hashes the mail's key", () => {
  const plan = planFor(wishFor("qwen2.5-7b-instruct", "2xL40S", { mailsPerHour: 20_000 }));
  expect(replicaLines(plan)).toEqual([
    "CUDA_VISIBLE_DEVICES=0 vllm serve … --port 8001",
    "CUDA_VISIBLE_DEVICES=1 vllm serve … --port 8002",
    "vllm-router --policy consistent_hash --host 127.0.0.1 --port 8000 \\",
    "  --worker-urls \\",
    "  http://127.0.0.1:8001 \\",
    "  http://127.0.0.1:8002",
  ]);
  expect(replicaLines(planFor(wishFor("qwen2.5-7b-instruct", "2x24GB")))).toEqual([]);
});
