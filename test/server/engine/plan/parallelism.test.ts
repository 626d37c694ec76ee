import { describe, expect, test } from "vitest";
import { parseGpus } from "../../../../server/engine/plan/gpus.ts";
import { parseModelConfig } from "../../../../server/engine/plan/model-config.ts";
import { kvHeadsEach, layoutsFor, tensorRefusal } from "../../../../server/engine/plan/parallelism.ts";
import { storedAs } from "../../../../server/engine/plan/quantization.ts";
import { config, shapeOf } from "./shapes.ts";

const { gpu } = parseGpus("L40S");

function refusal(name: string, tensor: number): string | null {
  const shape = shapeOf(name);
  return tensorRefusal(shape, storedAs(shape, undefined, gpu), tensor);
}

describe("tensor parallel", () => {
  test.each([
    ["smollm2-135m-instruct", 2, "9 attention heads do not divide by 2"],
    ["qwen2.5-7b-instruct", 3, "28 attention heads do not divide by 3"],
    ["qwen2.5-7b-instruct", 7, "4 KV heads and 7 GPUs: neither divides by the other"],
    ["qwen2.5-7b-instruct", 8, "28 attention heads do not divide by 8"],
    ["qwen2.5-14b-instruct", 5, "8 KV heads and 5 GPUs: neither divides by the other"],
    ["qwen2.5-7b-instruct-awq", 14, "4 KV heads and 14 GPUs: neither divides by the other"],
  ])("%s over %d GPUs is refused: %s", (name, tensor, why) => {
    expect(refusal(name, tensor)).toBe(why);
  });

  test.each([
    ["smollm2-135m-instruct", 3],
    ["qwen2.5-7b-instruct", 2],
    ["qwen2.5-7b-instruct", 4],
    ["qwen2.5-32b-instruct", 8],
    ["qwen2.5-72b-instruct", 16],
    ["chatglm3-6b", 4],
    ["glm-4-9b-chat", 8],
    ["qwen2.5-7b-instruct-awq", 4],
  ])("%s over %d GPUs is accepted", (name, tensor) => {
    expect(refusal(name, tensor)).toBeNull();
  });

  test("a 72B whose MLP was not padded before AWQ cuts a group over 2 GPUs", () => {
    const json = {
      ...config("qwen2.5-72b-instruct"),
      quantization_config: { quant_method: "awq", bits: 4, group_size: 128 },
    };
    const shape = parseModelConfig(json, "x");
    expect(tensorRefusal(shape, storedAs(shape, undefined, gpu), 2)).toBe(
      "the MLP's width 29568 over 2 GPUs cuts a quantisation group of 128",
    );
  });

  test("GLM-4's 2 KV heads over 8 GPUs are kept on every one of them", () => {
    expect(kvHeadsEach(shapeOf("glm-4-9b-chat"), 8)).toBe(1);
    expect(kvHeadsEach(shapeOf("qwen2.5-7b-instruct"), 2)).toBe(2);
  });
});

test("3 GPUs and 9 heads: whole, in stages, side by side, or cut by 3, never by 2", () => {
  const shape = shapeOf("smollm2-135m-instruct");
  const names = layoutsFor(shape, storedAs(shape, undefined, gpu), 3).map(
    ({ tensor, pipeline, replicas }) => `${tensor}.${pipeline}.${replicas}`,
  );
  expect(names).toEqual(["1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.3.1", "3.1.1"]);
});
