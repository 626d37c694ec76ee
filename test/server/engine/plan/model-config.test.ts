import { describe, expect, test } from "vitest";
import { families, familyOf } from "../../../../server/engine/plan/families.ts";
import { parseModelConfig } from "../../../../server/engine/plan/model-config.ts";
import { config, shapeOf } from "./shapes.ts";

// name, family, layers, heads, KV heads, head, MLP, vocabulary, context, biases, tied
const shapes: [string, string, ...(number | boolean)[]][] = [
  ["qwen2.5-7b-instruct", "Qwen2 / Qwen2.5", 28, 28, 4, 128, 18944, 152064, 32768, true, false],
  ["qwen3-4b", "Qwen3", 36, 32, 8, 128, 9728, 151936, 40960, false, true],
  ["qwen3-30b-a3b", "Qwen3", 48, 32, 4, 128, 768, 151936, 40960, false, false],
  ["llama-3.1-8b-instruct", "Llama", 32, 32, 8, 128, 14336, 128256, 131072, false, false],
  ["smollm2-135m-instruct", "Llama", 30, 9, 3, 64, 1536, 49152, 8192, false, true],
  ["chatglm3-6b", "ChatGLM / GLM-4", 28, 32, 2, 128, 13696, 65024, 8192, true, false],
  ["glm-4-9b-chat", "ChatGLM / GLM-4", 40, 32, 2, 128, 13696, 151552, 131072, true, false],
];

test.each(shapes)("%s is read in the words of %s", (name, family, ...figures) => {
  const shape = shapeOf(name);
  expect(shape.family.name).toBe(family);
  expect([
    ...[shape.layers, shape.heads, shape.kvHeads, shape.headDim, shape.intermediate],
    ...[shape.vocab, shape.context, shape.biased, shape.tied],
  ]).toEqual(figures);
});

describe("what differs between the families", () => {
  // architecture, norms a layer, norms on heads, thinks, remote code, words for layers
  test.each([
    ["Qwen2ForCausalLM", 2, false, false, false, "num_hidden_layers"],
    ["Qwen3ForCausalLM", 2, true, true, false, "num_hidden_layers"],
    ["Qwen3MoeForCausalLM", 2, true, true, false, "num_hidden_layers"],
    ["LlamaForCausalLM", 2, false, false, false, "num_hidden_layers"],
    ["ChatGLMModel", 2, false, false, true, "num_layers"],
    ["GlmForCausalLM", 2, false, false, false, "num_hidden_layers"],
    ["Glm4ForCausalLM", 4, false, false, false, "num_hidden_layers"],
  ] as const)("%s", (architecture, norms, headNorms, thinks, remoteCode, layers) => {
    expect(familyOf(architecture)).toMatchObject({
      ...{ normsPerLayer: norms, headNorms, thinks, remoteCode },
      words: { layers },
    });
  });

  test("no architecture is in two families", () => {
    const all = families.flatMap((family) => family.architectures);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("quantised checkpoints", () => {
  test("AWQ says bits and group", () => {
    expect(shapeOf("qwen2.5-7b-instruct-awq").quantized).toEqual({ method: "awq", bits: 4, group: 128 });
  });
  test.each([
    [
      { quant_method: "fp8", weight_block_size: [128, 128] },
      { method: "fp8", bits: 8, group: null },
    ],
    [
      { quant_method: "gptq", bits: 8, group_size: -1 },
      { method: "gptq", bits: 8, group: null },
    ],
    [
      {
        quant_method: "compressed-tensors",
        config_groups: { group_0: { weights: { num_bits: 4, group_size: 128 } } },
      },
      { method: "compressed-tensors", bits: 4, group: 128 },
    ],
  ])("%o", (quantization, expected) => {
    const json = { ...config("qwen3-8b"), quantization_config: quantization };
    expect(parseModelConfig(json, "x").quantized).toEqual(expected);
  });
});

describe("a config.json that cannot be planned with gets one sentence", () => {
  test.each([
    ["no object", 3, "Cannot plan with x: the whole file: "],
    ["no architecture", {}, "Cannot plan with x: architectures: should list the model's architecture"],
    [
      "an unknown architecture",
      { ...config("qwen3-8b"), architectures: ["BertModel"] },
      "is BertModel, and known here are Qwen2ForCausalLM",
    ],
    [
      "no layers",
      { ...config("qwen3-8b"), num_hidden_layers: undefined },
      "num_hidden_layers: should be a number",
    ],
    [
      "ChatGLM without its words",
      { ...config("chatglm3-6b"), padded_vocab_size: "many" },
      "padded_vocab_size: should be a number",
    ],
    [
      "heads that do not divide",
      { ...config("qwen2.5-7b-instruct"), num_attention_heads: 27 },
      "hidden_size 3584 does not divide",
    ],
    [
      "bits unsaid",
      { ...config("qwen3-8b"), quantization_config: { quant_method: "quark" } },
      "does not say how many bits",
    ],
  ])("%s", (_name, json, sentence) => {
    expect(() => parseModelConfig(json, "x")).toThrow(sentence);
  });
});
