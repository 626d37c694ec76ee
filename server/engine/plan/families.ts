// What differs between the model families we plan for: the words of their config.json, which layers have biases and
// norms of their own, the thinking switch of the chat template, and how their quantised checkpoints are named.

/** Where config.json keeps each figure. */
export interface ConfigWords {
  layers: string;
  kvHeads: string;
  headDim: string;
  intermediate: string;
  vocab: string;
  context: string;
  /** A switch for biases on the attention's projections; null where there is none. */
  bias: string | null;
}

export type QuantMethod = "awq" | "gptq" | "fp8";

export interface Family {
  name: string;
  architectures: readonly string[];
  words: ConfigWords;
  /** Biases on query, key and value: always, never, or as the switch in config.json says. */
  qkvBias: "always" | "never" | "switch";
  /** Whether the switch also gives the output projection a bias. */
  outputBias: boolean;
  normsPerLayer: number;
  /** Queries and keys are normalised a head. */
  headNorms: boolean;
  /** The chat template thinks aloud first unless enable_thinking is false. */
  thinks: boolean;
  /** The tokenizer or the config is Python code in the model's repository. */
  remoteCode: boolean;
  /** What the makers append to the name of a quantised checkpoint they publish. */
  published: Partial<Record<QuantMethod, string>>;
}

const usual: ConfigWords = {
  layers: "num_hidden_layers",
  kvHeads: "num_key_value_heads",
  headDim: "head_dim",
  intermediate: "intermediate_size",
  vocab: "vocab_size",
  context: "max_position_embeddings",
  bias: "attention_bias",
};

const chatGlm: ConfigWords = {
  layers: "num_layers",
  kvHeads: "multi_query_group_num",
  headDim: "kv_channels",
  intermediate: "ffn_hidden_size",
  vocab: "padded_vocab_size",
  context: "seq_length",
  bias: "add_qkv_bias",
};

/** What most have: two norms a layer, nothing else of their own. */
const plain = {
  words: usual,
  qkvBias: "switch",
  outputBias: false,
  normsPerLayer: 2,
  headNorms: false,
  thinks: false,
  remoteCode: false,
  published: {},
} as const satisfies Partial<Family>;

export const families: readonly Family[] = [
  {
    ...plain,
    name: "Qwen2 / Qwen2.5",
    architectures: ["Qwen2ForCausalLM"],
    // config.json has no switch: the code always adds them.
    qkvBias: "always",
    published: { awq: "-AWQ", gptq: "-GPTQ-Int4" },
  },
  {
    ...plain,
    name: "Qwen3",
    architectures: ["Qwen3ForCausalLM", "Qwen3MoeForCausalLM"],
    headNorms: true,
    thinks: true,
    published: { awq: "-AWQ", fp8: "-FP8" },
  },
  {
    ...plain,
    name: "Llama",
    architectures: ["LlamaForCausalLM", "MistralForCausalLM"],
    outputBias: true,
  },
  {
    ...plain,
    name: "ChatGLM / GLM-4",
    architectures: ["ChatGLMModel", "ChatGLMForConditionalGeneration"],
    words: chatGlm,
    remoteCode: true,
  },
  { ...plain, name: "GLM-4 (hf form)", architectures: ["GlmForCausalLM"] },
  { ...plain, name: "GLM-4-0414", architectures: ["Glm4ForCausalLM"], normsPerLayer: 4 },
];

/** The family whose architecture this is. */
export function familyOf(architecture: string): Family | undefined {
  return families.find((family) => family.architectures.includes(architecture));
}
