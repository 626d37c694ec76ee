// The routes. The pane and every other caller come in through these; type Api is what the pane's client is typed by.

import { Hono } from "hono";
import type { Traffic } from "../../async/load.ts";
import type { Health } from "../../contract/health.ts";
import type { Step } from "../../contract/step.ts";
import { Problem } from "../../problem.ts";
import { checkDraft } from "../../reply/drafting.ts";
import { reply } from "../../reply/reply.ts";
import { factsOf, openWork, profileOf, triageOf, type Workshop } from "../../reply/work.ts";
import type { Log } from "../../telemetry/log.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import { stepStream } from "../event-stream.ts";
import { type GateEnv, gate } from "../gate.ts";
import { openapi } from "../openapi.ts";
import { takesDraft, takesMail } from "../request.ts";

export interface ApiParts {
  /** Throws Problem("engine-starting") until everything a mail needs is there. */
  workshop(): Workshop;
  health(): Promise<Health>;
  metrics: Metrics;
  traffic: Traffic;
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
  const mail = takesMail(parts.limits.requestTimeoutMs);
  const draft = takesDraft(parts.limits.requestTimeoutMs);
  const work = new Hono<GateEnv>()
    .use(gate(parts.limits.maxConcurrent, parts.traffic))
    .post("/reply", mail, (c) => {
      const begun = performance.now();
      const gone = new AbortController();
      const signal = AbortSignal.any([c.req.raw.signal, gone.signal]);
      const steps = reply(c.req.valid("json"), parts.workshop(), signal);
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
    .post("/clean", mail, (c) => c.json(openWork(c.req.valid("json"), parts.workshop()).clean))
    .post("/triage", mail, async (c) => {
      const workshop = parts.workshop();
      return c.json(await triageOf(openWork(c.req.valid("json"), workshop), workshop, c.req.raw.signal));
    })
    .post("/facts", mail, async (c) => {
      const workshop = parts.workshop();
      return c.json(await factsOf(openWork(c.req.valid("json"), workshop), workshop, c.req.raw.signal));
    })
    .post("/check", draft, (c) => {
      const workshop = parts.workshop();
      const given = c.req.valid("json");
      const opened = openWork(given.mail, workshop);
      const profile = profileOf(opened, opened.known.triage?.category, workshop);
      return c.json(checkDraft(given.draft, { work: opened, profile, cutOff: false }));
    });

  return new Hono()
    .get("/api/health", async (c) => c.json(await parts.health()))
    .get("/openapi.json", (c) => c.json(openapi(parts.version)))
    .get("/metrics", async (c) => {
      const { text, contentType } = await parts.metrics.exposition();
      return c.body(text, 200, { "Content-Type": contentType });
    })
    .route("/api", work);
}

export type Api = ReturnType<typeof createApi>;

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
