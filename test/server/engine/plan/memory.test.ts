import { describe, expect, test } from "vitest";
import { candidatesFor } from "../../../../server/engine/plan/candidates.ts";
import { gib, type Memory } from "../../../../server/engine/plan/memory.ts";
import { countParameters } from "../../../../server/engine/plan/parameters.ts";
import { storedAs } from "../../../../server/engine/plan/quantization.ts";
import { kvTokensPerMail, mailsNeeded } from "../../../../server/engine/plan/workload.ts";
import { wishFor } from "./shapes.ts";

function memory(name: string, gpu: string, more: Parameters<typeof wishFor>[2] = {}, tensor = 1): Memory {
  const { shape, gpus, work, storage } = wishFor(name, gpu, more);
  const stored = storedAs(shape, storage, gpus.gpu);
  const setup = { shape, stored, gpu: gpus.gpu, work, parameters: countParameters(shape) };
  const found = candidatesFor(setup, gpus.count).find(
    ({ machine: { layout } }) => layout.tensor === tensor && layout.pipeline * layout.replicas === 1,
  );
  if (!found) throw new Error(`no layout with tensor ${tensor}`);
  return found.memory;
}

describe("KV a token: 2 x layers x KV heads x head x bytes", () => {
  test.each([
    ["qwen2.5-7b-instruct", 56],
    ["qwen2.5-14b-instruct", 192],
    ["qwen2.5-32b-instruct", 256],
    ["qwen2.5-72b-instruct", 320],
    ["qwen3-8b", 144],
    ["llama-3.1-8b-instruct", 128],
    ["chatglm3-6b", 28],
    ["glm-4-9b-chat", 40],
  ])("%s: %d KiB", (name, kib) => {
    expect(memory(name, "1xH200").kvPerToken / 1_024).toBe(kib);
  });

  test("FP8 halves it", () => {
    expect(memory("qwen3-8b", "1xH200", { kvBytes: 1 }).kvPerToken / 1_024).toBe(72);
  });

  test("GLM-4's two KV heads over 4 GPUs take the memory of four", () => {
    expect(memory("glm-4-9b-chat", "4xL40S", {}, 4).kvPerToken / 1_024).toBe(80);
  });
});

describe("against what vLLM printed when it was started", () => {
  // docs/features/quantization/quantized_kvcache.md: Qwen3-4B on an L4, 11.47 GiB of KV cache are 83,488 tokens.
  test("Qwen3-4B on an L4: 83,488 tokens in 11.47 GiB, and about that much is left for them", () => {
    const held = memory("qwen3-4b", "1xL4");
    expect((11.47 * gib) / held.kvPerToken / 83_488).toBeCloseTo(1, 2);
    expect(held.kv / gib).toBeGreaterThan(10.5);
    expect(held.kv / gib).toBeLessThan(11.6);
  });

  // vllm-project/vllm issue 15815: 30.71 GiB of weights and 7.71 GiB of KV cache a GPU, 3,947 blocks of 16 tokens.
  test("Qwen2.5-32B over 2 L40S: weights, KV cache and tokens a GPU", () => {
    const held = memory("qwen2.5-32b-instruct", "2xL40S", {}, 2);
    expect(held.weights / gib / 30.71).toBeCloseTo(1, 1.7);
    expect(held.kv / gib).toBeGreaterThan(7.2);
    expect(held.kv / gib).toBeLessThan(8.2);
    expect((7.71 * gib) / (held.kvPerToken / 2) / (3_947 * 16)).toBeCloseTo(1, 2);
  });
});

test("a mail is held once for category and facts, once for its draft, with each task's own blocks", () => {
  const { work } = wishFor("qwen3-8b", "L4");
  // 672 + 48 + 192 + 896, each in blocks of 16.
  expect(kvTokensPerMail(work)).toBe(1_808);
});

test("200 users and 2,000 mails an hour are 10 who click at once and 12 that are being answered", () => {
  expect(mailsNeeded(wishFor("qwen3-8b", "L4").work)).toBe(22);
});
