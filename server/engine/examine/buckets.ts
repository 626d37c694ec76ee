// Whether the server's own latency figures can show what a person notices.

import { type Found, look, ok } from "./finding.ts";
import { bounds } from "./metrics-text.ts";
import { noMetrics } from "./no-metrics.ts";
import type { Examined } from "./server.ts";

const phases = "vllm:request_prefill_time_seconds";
const fineEnough = 0.1;

/** By the lowest bucket of the prefill time. */
export async function buckets(server: Examined): Promise<Found[]> {
  const [least] = bounds((await server.metrics()) ?? [], phases);
  if (least === undefined) return [noMetrics("where the time goes cannot be seen")];
  if (least <= fineEnough) return [ok(`latency is counted from ${least} s on`)];
  return [
    look({
      found: `latency is counted in steps from ${least} s on`,
      why: "a category takes less than that: prefill and queue time all land in the first bucket",
      fix: `--custom-histogram-buckets '{"request_latency": [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 20, 60]}'`,
    }),
  ];
}
