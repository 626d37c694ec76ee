// The answer of a route that gives steps as they come.

import type { Context } from "hono";
import type { Step } from "../../contract/step.ts";
import { Problem } from "../../problem.ts";
import type { Asking } from "../../reply/open.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import type { DoorEnv } from "../env.ts";
import { stepStream } from "../event-stream.ts";
import { asking, type Door } from "./door.ts";

/** These keep a proxy in between from holding events back. */
const streamHeaders = { "Content-Type": "text/event-stream", "X-Accel-Buffering": "no" };

/** The steps as server-sent events; the work ends when nobody listens any more. Throws Problem where it fails before the first step. */
export async function streamed(
  door: Door,
  c: Context<DoorEnv>,
  stepsFor: (asks: Asking) => AsyncGenerator<Step>,
): Promise<Response> {
  const begun = performance.now();
  const gone = new AbortController();
  const { signal, ...rest } = asking(door, c);
  const steps = stepsFor({ ...rest, signal: AbortSignal.any([signal, gone.signal]) });
  const { requestId, leave } = c.var;
  const body = stepStream({
    requestId,
    first: await firstStep(steps),
    steps,
    onStep: stepped(door.metrics, begun),
    onGone: () => gone.abort(),
    onEnd(thrown) {
      if (thrown) door.log.error({ requestId, err: thrown }, "a reply failed in a way we did not foresee");
      leave();
    },
  });
  return c.newResponse(body, 200, streamHeaders);
}

/** Waits for the first step, so that a failure before it still gets its own HTTP status. */
async function firstStep(steps: AsyncGenerator<Step>): Promise<Step> {
  const first = await steps.next();
  if (first.done) throw new Problem("internal", "Cannot answer: the reply ended before it began. Try again.");
  return first.value;
}

/** Counts each step once, drafting at its first piece. */
function stepped(metrics: Metrics, begun: number): (step: Step) => void {
  let drafting = false;
  return (step) => {
    if (step.step === "drafting" && drafting) return;
    drafting = step.step === "drafting";
    metrics.stepped(step, (performance.now() - begun) / 1_000);
  };
}
