// A prompt that nobody has sent before and that is longer than two blocks of the KV cache.

import { randomUUID } from "node:crypto";
import { info, type Sample } from "./metrics-text.ts";

/** vLLM's block on a CPU; on a GPU it is 16. */
const largestUsualBlock = 128;

/** Tokens of a block of the KV cache, as the server says, else the largest usual one. */
export function blockSize(metrics: Sample[] | null): number {
  const said = Number(info(metrics ?? [], "vllm:cache_config_info")?.block_size);
  return Number.isInteger(said) && said > 0 ? said : largestUsualBlock;
}

/** Messages of more than two and a half blocks: each number is a token at least. */
export function longMessages(block: number): object[] {
  const numbers = Array.from({ length: Math.ceil(2.5 * block) }, (_, index) => index);
  return [{ role: "user", content: `${randomUUID()}\n${numbers.join(" ")}` }];
}
