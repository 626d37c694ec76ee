// The routes. The pane and every other caller come in through these.

import { type Context, Hono } from "hono";
import type { Load } from "../../async/load.ts";
import type { Health } from "../../contract/health.ts";
import type { Step } from "../../contract/step.ts";
import { Problem } from "../../problem.ts";
import { checkAlone, cleanAlone, factsAlone, triageAlone } from "../../reply/alone.ts";
import { localUser } from "../../reply/caller.ts";
import { reply } from "../../reply/reply.ts";
import type { Services } from "../../reply/services.ts";
import type { Log } from "../../telemetry/log.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import { stepStream } from "../event-stream.ts";
import { type GateEnv, gate } from "../gate.ts";
import { openapi } from "../openapi.ts";
import { takesDraft, takesMail } from "../request.ts";

export interface ApiParts {
  /** Throws Problem("engine-starting") until everything a mail needs is there. */
  services(): Services;
  health(): Promise<Health>;
  metrics: Metrics;
  load: Load;
  log: Log;
  version: string;
  limits: { requestTimeoutMs: number; maxConcurrent: number };
}

/** A proxy in between passes each event on as it comes. */
const streamHeaders = {
  "Content-Type": "text/event-stream",
  "Cache-Control": "no-cache",
  "X-Accel-Buffering": "no",
};

/** The API on its own, to be mounted at the root. */
export function createApi(parts: ApiParts) {
  const mail = takesMail(parts.limits.requestTimeoutMs, () => parts.services().parser);
  const draft = takesDraft(parts.limits.requestTimeoutMs);
  const asking = (signal: AbortSignal) => ({ services: parts.services(), caller: localUser, signal });
  const work = new Hono<GateEnv>()
    .use(gate(parts.limits.maxConcurrent, parts.load))
    .post("/reply", mail, (c) => {
      const begun = performance.now();
      const gone = new AbortController();
      const signal = AbortSignal.any([c.req.raw.signal, gone.signal]);
      const steps = reply(c.req.valid("json"), asking(signal));
      return firstStep(steps).then((first) => {
        const body = stepStream({
          first,
          steps,
          onStep: stepped(parts.metrics, begun),
          onGone: () => gone.abort(),
          onEnd(thrown) {
            if (thrown) parts.log.error({ err: thrown }, "a reply failed in a way we did not foresee");
            c.var.leave();
          },
        });
        return c.newResponse(body, 200, streamHeaders);
      });
    })
    .post("/clean", mail, async (c) => c.json(await cleanAlone(c.req.valid("json"), asking(signalOf(c)))))
    .post("/triage", mail, async (c) => c.json(await triageAlone(c.req.valid("json"), asking(signalOf(c)))))
    .post("/facts", mail, async (c) => c.json(await factsAlone(c.req.valid("json"), asking(signalOf(c)))))
    .post("/check", draft, async (c) => c.json(await checkAlone(c.req.valid("json"), asking(signalOf(c)))));

  return new Hono()
    .get("/api/health", async (c) => c.json(await parts.health()))
    .get("/openapi.json", (c) => c.json(openapi(parts.version)))
    .get("/metrics", async (c) => {
      const { text, contentType } = await parts.metrics.exposition();
      return c.body(text, 200, { "Content-Type": contentType });
    })
    .route("/api", work);
}

function signalOf(c: Context): AbortSignal {
  return c.req.raw.signal;
}

/** Waits for the first step, so that what fails before it still gets its own status. */
async function firstStep(steps: AsyncGenerator<Step>): Promise<Step> {
  const first = await steps.next();
  if (first.done) throw new Problem("internal", "Cannot answer: the reply ended before it began. Try again.");
  return first.value;
}

/** Counts each step once; of drafting, its first piece. */
function stepped(metrics: Metrics, begun: number): (step: Step) => void {
  let drafting = false;
  return (step) => {
    if (step.step === "drafting" && drafting) return;
    drafting = step.step === "drafting";
    metrics.stepped(step, (performance.now() - begun) / 1_000);
  };
}
