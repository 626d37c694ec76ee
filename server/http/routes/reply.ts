import { createRoute } from "@hono/zod-openapi";
import type { Step } from "../../contract/step.ts";
import { StepEvent } from "../../contract/step-event.ts";
import { Problem } from "../../problem.ts";
import { reply } from "../../reply/reply.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import { stepStream } from "../event-stream.ts";
import { takes } from "../request.ts";
import { answerHeaders, described } from "./described.ts";
import { asking, type Door } from "./door.ts";
import { mailProblems, mailRequest } from "./mail-request.ts";

const route = createRoute({
  method: "post",
  path: "/api/reply",
  summary: "A mail's category, facts and reply, as they come",
  request: mailRequest,
  responses: {
    200: {
      description:
        "Server-sent events; the schema is that of each: `cleaned`, `facts`, `triaged`, `facts` again and complete, `drafting` (many), " +
        "`checked`; or `unanswered` instead of a draft. `restarted` means that the draft so far is of no use and is written once more. A " +
        "failure after the first of them is the event `failed`, because the status 200 has left by then. Lines that begin with a colon " +
        "say only that the engine is waited for.",
      headers: answerHeaders,
      content: { "text/event-stream": { schema: StepEvent } },
    },
    ...mailProblems,
  },
});

/** These keep a proxy in between from holding events back. */
const streamHeaders = { "Content-Type": "text/event-stream", "X-Accel-Buffering": "no" };

export function replyRoute(door: Door) {
  return described(route).post(route.path, takes(route, door), async (c) => {
    const begun = performance.now();
    const gone = new AbortController();
    const { signal, ...rest } = asking(door, c);
    const steps = reply(c.req.valid("json"), { ...rest, signal: AbortSignal.any([signal, gone.signal]) });
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
  });
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
