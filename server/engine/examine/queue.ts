// How busy the server is at this moment.

import { type Found, look, ok } from "./finding.ts";
import { type Sample, total } from "./metrics-text.ts";
import { noMetrics } from "./no-metrics.ts";
import type { Examined } from "./server.ts";

/** The queue at this moment. */
export async function queue(server: Examined): Promise<Found[]> {
  const metrics = await server.metrics();
  const running = total(metrics ?? [], "vllm:num_requests_running");
  const waiting = total(metrics ?? [], "vllm:num_requests_waiting");
  if (running === null || waiting === null) return [noMetrics("the queue cannot be seen")];
  const usage = Math.max(0, ...values(metrics ?? [], "vllm:kv_cache_usage_perc"));
  const found = `${running} running, ${waiting} waiting, the KV cache ${Math.round(usage * 100)} % full`;
  if (waiting === 0 && usage < 0.9) return [ok(found)];
  return [
    look({
      found,
      why: "whoever opens a mail now waits",
      fix: "look again at another hour; if it stays, more GPUs or a smaller model (npm run engine -- plan)",
    }),
  ];
}

function values(samples: Sample[], name: string): number[] {
  return samples.filter((sample) => sample.name === name).map(({ value }) => value);
}
