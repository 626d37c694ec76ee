// A model's config.json, parsed at the edge: after this the rest of the plan knows one shape, whatever the family's words are.

import { z } from "zod";
import { Problem } from "../../problem.ts";
import { type Family, families, familyOf } from "./families.ts";

/** What a plan needs to know of a model. */
export interface ModelShape {
  family: Family;
  layers: number;
  hidden: number;
  heads: number;
  kvHeads: number;
  headDim: number;
  /** Width of the MLP; of one expert where there are experts. */
  intermediate: number;
  vocab: number;
  /** The output layer is the input embedding again. */
  tied: boolean;
  /** The longest context the model was made for. */
  context: number;
  biased: boolean;
  experts: { count: number; active: number } | null;
  /** How the checkpoint's linear layers are stored, when it is quantised already. */
  quantized: Quantized | null;
}

export interface Quantized {
  /** The checkpoint's own word: awq, gptq, fp8, compressed-tensors. */
  method: string;
  bits: number;
  /** Weights that share a scale; null when a whole row, channel or tensor does. */
  group: number | null;
}

const Count = z.number("should be a number").int("should be a whole number").positive("should be above 0");

const Config = z.looseObject({
  architectures: z.array(z.string(), "should list the model's architecture").min(1),
  hidden_size: Count,
  num_attention_heads: Count,
  tie_word_embeddings: z.boolean().default(false),
  multi_query_attention: z.boolean().optional(),
  num_experts: Count.optional(),
  num_experts_per_tok: Count.optional(),
  moe_intermediate_size: Count.optional(),
  quantization_config: z.looseObject({ quant_method: z.string() }).optional(),
});

/** The figures each family has its own words for. */
const Worded = z.object({
  layers: Count,
  kvHeads: Count.nullish(),
  headDim: Count.nullish(),
  intermediate: Count,
  vocab: Count,
  context: Count,
  bias: z.boolean().nullish(),
});

const Weights = z.looseObject({ num_bits: Count, group_size: Count.nullish() });
const Quantization = z.looseObject({
  quant_method: z.string(),
  bits: Count.optional(),
  w_bit: Count.optional(),
  group_size: z.number().int().optional(),
  config_groups: z.record(z.string(), z.looseObject({ weights: Weights.nullish() })).optional(),
});

/** The shape a config.json describes. `source` is where it came from, for the sentence. Throws Problem("settings"). */
export function parseModelConfig(json: unknown, source: string): ModelShape {
  const config = parsed(Config, json, source, (key) => key);
  const family = config.architectures.map(familyOf).find((known) => known !== undefined);
  if (!family) throw unknownArchitecture(config.architectures, source);
  const { words } = family;
  const renamed = Object.fromEntries(
    Object.entries(words).map(([ours, theirs]) => [ours, theirs === null ? undefined : config[theirs]]),
  );
  const worded = parsed(Worded, renamed, source, (key) => theirWord(words, key));
  const headDim = worded.headDim ?? config.hidden_size / config.num_attention_heads;
  if (!Number.isInteger(headDim))
    throw unusable(source, `hidden_size ${config.hidden_size} does not divide by its attention heads`);
  return {
    family,
    layers: worded.layers,
    hidden: config.hidden_size,
    heads: config.num_attention_heads,
    kvHeads:
      config.multi_query_attention === false
        ? config.num_attention_heads
        : (worded.kvHeads ?? config.num_attention_heads),
    headDim,
    intermediate: config.moe_intermediate_size ?? worded.intermediate,
    vocab: worded.vocab,
    tied: config.tie_word_embeddings,
    context: worded.context,
    biased: family.qkvBias === "always" || (family.qkvBias === "switch" && worded.bias === true),
    experts: expertsOf(config),
    quantized: quantizedOf(config.quantization_config, source),
  };
}

function expertsOf(config: z.infer<typeof Config>): ModelShape["experts"] {
  if (config.num_experts === undefined) return null;
  return { count: config.num_experts, active: config.num_experts_per_tok ?? 1 };
}

function quantizedOf(json: unknown, source: string): Quantized | null {
  if (json === undefined) return null;
  const config = parsed(Quantization, json, source, (key) => `quantization_config.${key}`);
  // compressed-tensors says it a group of layers; the first group is that of the linear layers.
  const group = Object.values(config.config_groups ?? {})[0]?.weights;
  const bits = config.bits ?? config.w_bit ?? group?.num_bits ?? (config.quant_method === "fp8" ? 8 : null);
  if (bits === null)
    throw unusable(source, `quantization_config (${config.quant_method}) does not say how many bits`);
  const size = config.group_size ?? group?.group_size ?? null;
  return { method: config.quant_method, bits, group: size !== null && size > 0 ? size : null };
}

function parsed<T>(schema: z.ZodType<T>, json: unknown, source: string, word: (key: string) => string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = String(issue?.path[0] ?? "the whole file");
  throw unusable(source, `${word(key)}: ${issue?.message ?? "not as expected"}`);
}

function theirWord(words: Family["words"], key: string): string {
  return Object.entries(words).find(([ours]) => ours === key)?.[1] ?? key;
}

function unusable(source: string, why: string): Problem {
  return new Problem(
    "settings",
    `Cannot plan with ${source}: ${why}. Give the config.json that lies beside the model's weights.`,
  );
}

function unknownArchitecture(found: string[], source: string): Problem {
  const known = families.flatMap((family) => family.architectures).join(", ");
  return new Problem(
    "settings",
    `Cannot plan for ${source}: its architecture is ${found.join(", ").slice(0, 200)}, and known here are ${known}. ` +
      "Choose a model of one of these.",
  );
}
