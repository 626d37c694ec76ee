// How many mails the KV cache holds at once.

import { kvTokensPerMail } from "../plan/workload.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import { info } from "./metrics-text.ts";
import { noMetrics } from "./no-metrics.ts";
import type { Examined } from "./server.ts";

/** Fewer than this a handful of people would notice. */
const fewMails = 8;
const usualMail = {
  users: 1,
  mailsPerHour: 1,
  mailTokens: 600,
  context: 8_192,
  kvBytes: 2,
  nvlink: false,
} as const;

/** The KV cache in mails of 600 tokens, by the plan's own count. */
export async function room(server: Examined): Promise<Found[]> {
  const said = info((await server.metrics()) ?? [], "vllm:cache_config_info");
  if (!said) return [noMetrics("how many mails fit at once cannot be seen")];
  const tokens = Number(said.kv_cache_size_tokens) || Number(said.num_gpu_blocks) * Number(said.block_size);
  if (!Number.isFinite(tokens)) return [ok("vLLM does not say how large its KV cache is")];
  const mails = Math.floor(tokens / kvTokensPerMail(usualMail));
  const share = Number(said.gpu_memory_utilization) || null;
  const found = `KV cache of ${tokens.toLocaleString("en-US")} tokens: ${mails.toLocaleString("en-US")} ${mails === 1 ? "mail" : "mails"} at once${share ? ` (gpu_memory_utilization ${share})` : ""}`;
  if (mails >= fewMails) return [ok(found)];
  const reason = {
    found,
    why: "more mails than that wait, and what was read of a mail is forgotten before its reply is asked for",
    fix: "--gpu-memory-utilization 0.92, --kv-cache-dtype fp8, a quantised checkpoint, or another GPU",
  };
  return [mails === 0 ? wrong(reason) : look(reason)];
}
