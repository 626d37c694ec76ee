// Whether the server refuses work rather than letting it pile up.

import { type Found, look, ok } from "./finding.ts";
import { total } from "./metrics-text.ts";
import type { Examined } from "./server.ts";

/** By the counter of refusals; the limit itself vLLM shows nowhere. */
export async function admission(server: Examined): Promise<Found[]> {
  const rejected = total((await server.metrics()) ?? [], "vllm:admission_rejections_total");
  if (rejected === null)
    return [
      look({
        found: "it has no limit on its queue (or shows none)",
        why: "under a flood every request waits until it is too late, instead of being told to come back",
        fix: "vLLM 0.29 or newer with --max-num-queued-reqs",
      }),
    ];
  if (rejected === 0)
    return [ok("no request was refused since its start (the limit, --max-num-queued-reqs, is not shown)")];
  return [
    look({
      found: `${rejected} requests were refused since its start`,
      why: "each was a mail whose person was told to try again",
      fix: "more GPUs, or a larger --max-num-queued-reqs where waiting is better than being told",
    }),
  ];
}
