// The command that starts vLLM as planned, and the router in front of several.

import { type Flag, flagsFor, port } from "./flags.ts";
import type { Plan } from "./plan.ts";
import { checkpointFor } from "./quantization.ts";

export interface ServeLine {
  /** The model as `vllm serve` is given it. */
  model: string;
  flags: Flag[];
}

/** `vllm serve` for one server of the chosen layout. */
export function serveLine(plan: Plan): ServeLine {
  const { wish, stored } = plan;
  const checkpoint = checkpointFor(wish.model, wish.shape, stored.storage);
  return {
    model: checkpoint ?? `<the ${stored.label} checkpoint of ${wish.model}>`,
    flags: flagsFor(plan),
  };
}

/** Each server's own start when there are several, and the router in front of them. */
export function replicaLines(plan: Plan): string[] {
  const { replicas, tensor, pipeline } = plan.chosen.machine.layout;
  if (replicas === 1) return [];
  const each = tensor * pipeline;
  const servers = Array.from({ length: replicas }, (_, index) => {
    const devices = Array.from({ length: each }, (_, place) => index * each + place).join(",");
    return `CUDA_VISIBLE_DEVICES=${devices} vllm serve … --port ${port + 1 + index}`;
  });
  const urls = servers.map((_, index) => `http://127.0.0.1:${port + 1 + index}`);
  return [
    ...servers,
    `vllm-router --policy consistent_hash --host 127.0.0.1 --port ${port} \\`,
    "  --worker-urls \\",
    ...urls.map((url, index) => `  ${url}${index < urls.length - 1 ? " \\" : ""}`),
  ];
}
