// Asks a running vLLM for the bench: with prompts of exact length that no cache has seen, and for facts about its KV cache.

import { info, parseMetrics } from "../../server/engine/examine/metrics-text.ts";

export interface RunningVllm {
  /** Of one GPU, and the tokens all of them hold together. */
  kvBytes: number;
  kvTokens: number;
  block: number;
  /** Prompts of random tokens. */
  fresh(count: number, length: number): number[][];
  /** When each token of each answer came, in seconds after all prompts were sent at once. */
  arrivals(prompts: number[][], answer: number): Promise<number[][]>;
}

/** Asks for its metrics and its model. Throws what fetch throws, or an Error when it is no vLLM. */
export async function runningVllm(url: string, key: string | undefined, vocab: number): Promise<RunningVllm> {
  const headers = { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) };
  const said = info(parseMetrics(await (await fetch(`${url}/metrics`)).text()), "vllm:cache_config_info");
  if (!said) throw new Error(`${url} has no vllm:cache_config_info on /metrics: give a vLLM's own address.`);
  const listed = (await (await fetch(`${url}/v1/models`, { headers })).json()) as { data?: { id: string }[] };
  const model = listed.data?.[0]?.id;
  if (!model) throw new Error(`${url} names no model: give its key with --key.`);
  const block = Number(said.block_size);

  async function one(prompt: number[], answer: number, begun: number): Promise<number[]> {
    const body = { model, prompt, max_tokens: answer, ignore_eos: true, temperature: 0, stream: true };
    const response = await fetch(`${url}/v1/completions`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    if (!response.ok || !response.body)
      throw new Error(`${url} refused a prompt of ${prompt.length} tokens: ${await response.text()}`);
    const came: number[] = [];
    // A token is an event of its own; those of a crowded moment share a piece.
    for await (const piece of response.body.pipeThrough(new TextDecoderStream()))
      for (const _ of piece.matchAll(/^data: \{/gm)) came.push((performance.now() - begun) / 1_000);
    return came;
  }
  // The first tokens of a vocabulary are often special ones.
  const token = () => 300 + Math.floor(Math.random() * (vocab - 400));
  const fresh = (count: number, length: number) =>
    Array.from({ length: count }, () => Array.from({ length }, token));
  return {
    kvBytes: Number(said.kv_cache_memory_bytes),
    kvTokens: Number(said.num_gpu_blocks) * block,
    block,
    fresh,
    arrivals(prompts, answer) {
      const begun = performance.now();
      return Promise.all(prompts.map((prompt) => one(prompt, answer, begun)));
    },
  };
}
