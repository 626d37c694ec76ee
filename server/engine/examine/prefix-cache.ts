// Whether a prompt that was read once is read again: proved with one prompt sent twice.

import { type Completed, completed } from "./answers.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import { blockSize, longMessages } from "./long-prompt.ts";
import { info, type Sample, total } from "./metrics-text.ts";
import { modelNamed } from "./model.ts";
import type { Examined } from "./server.ts";

const why = "a mail is read once for its category, facts and draft; without the cache it is read three times";

/** By one fresh prompt of more than two blocks, sent twice. */
export async function prefixCache(server: Examined): Promise<Found[]> {
  const metrics = await server.metrics();
  const said = info(metrics ?? [], "vllm:cache_config_info");
  if (said?.enable_prefix_caching === "False")
    return [
      wrong({
        found: "prefix caching is off",
        why,
        fix: "--enable-prefix-caching in the place of --no-enable-prefix-caching",
      }),
    ];
  const block = blockSize(metrics);
  const { model } = await modelNamed(server);
  const messages = longMessages(block);
  await server.chat(model, { messages });
  const before = hits(await server.metrics());
  const again = completed(await server.chat(model, { messages }));
  const after = hits(await server.metrics());
  if (!again)
    return [look({ found: "a prompt longer than two blocks was refused", why, fix: "--max-model-len 8192" })];
  const reused = reusedTokens(again, before, after);
  if (reused >= 2 * block)
    return [
      ok(
        `prefix caching works: ${reused} of ${again.promptTokens} tokens of a repeated prompt came from the cache (blocks of ${block})`,
      ),
    ];
  return [notSeen(said !== null || again.cached !== null, reused, again)];
}

/** By the answer's own count, else by what the counters moved. */
function reusedTokens(again: Completed, before: number, after: number): number {
  return again.cached ?? Math.min(again.promptTokens, after - before);
}

function hits(metrics: Sample[] | null): number {
  const samples = metrics ?? [];
  return total(samples, "vllm:prefix_cache_hits_total") ?? total(samples, "vllm:prefix_cache_hits") ?? 0;
}

function notSeen(tells: boolean, reused: number, again: Completed): Found {
  if (!tells)
    return look({
      found: "whether prompts are cached cannot be seen: neither the answers nor /metrics say so",
      why,
      fix: "--enable-prompt-tokens-details, and give the metrics page with --metrics",
    });
  return wrong({
    found: `a repeated prompt was read again: ${reused} of ${again.promptTokens} tokens came from the cache`,
    why,
    fix: "--enable-prefix-caching; behind several servers a router that goes by the header x-session-id (vllm-router --policy consistent_hash)",
  });
}
