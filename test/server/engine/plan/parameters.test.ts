import { describe, expect, test } from "vitest";
import { gpus } from "../../../../server/engine/plan/gpus.ts";
import { weightBytes } from "../../../../server/engine/plan/memory.ts";
import { countParameters } from "../../../../server/engine/plan/parameters.ts";
import { stored } from "../../../../server/engine/plan/quantization.ts";
import { shapeOf } from "./shapes.ts";

// Billions, as the makers' model cards say; for the Qwens also those that are not embeddings.
const published = [
  ["qwen2.5-7b-instruct", 7.61, 6.53],
  ["qwen2.5-14b-instruct", 14.7, 13.1],
  ["qwen2.5-32b-instruct", 32.5, 31.0],
  ["qwen2.5-72b-instruct", 72.7, 70.0],
  ["qwen3-4b", 4.0, 3.6],
  ["qwen3-8b", 8.2, 6.95],
  ["qwen3-30b-a3b", 30.5, 29.9],
  ["llama-3.1-8b-instruct", 8.03, null],
  ["smollm2-135m-instruct", 0.1345, null],
  ["chatglm3-6b", 6.24, null],
  ["glm-4-9b-chat", 9.4, null],
] as const;

describe("parameters counted from config.json are the published ones within 2 %", () => {
  test.each(published)("%s has %d billion", (name, billions, inLayers) => {
    const counted = countParameters(shapeOf(name));
    expect(counted.total / 1e9 / billions).toBeCloseTo(1, 1.7);
    if (inLayers !== null) expect((counted.linear + counted.other) / 1e9 / inLayers).toBeCloseTo(1, 1.7);
  });
});

test("Qwen2.5-7B has exactly the 7,615,616,512 parameters its files hold", () => {
  expect(countParameters(shapeOf("qwen2.5-7b-instruct")).total).toBe(7_615_616_512);
});

test("ChatGLM3-6B has exactly the 6,243,584,000 parameters its files hold", () => {
  expect(countParameters(shapeOf("chatglm3-6b")).total).toBe(6_243_584_000);
});

test("of Qwen3-30B-A3B 3.3 billion work on a token, embeddings counted", () => {
  const { activeLinear, embedding, head } = countParameters(shapeOf("qwen3-30b-a3b"));
  expect((activeLinear + embedding + head) / 1e9).toBeCloseTo(3.35, 1);
});

test("four-bit AWQ of Qwen2.5-7B is the 5.57 GB that lie on the hub", () => {
  const [gpu] = gpus;
  if (!gpu) throw new Error("the table of GPUs is empty");
  const bytes = weightBytes(countParameters(shapeOf("qwen2.5-7b-instruct")), stored("awq", gpu));
  expect(bytes / 1e9).toBeCloseTo(5.57, 1);
});
