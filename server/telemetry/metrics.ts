// Metrics for Prometheus: counts and durations, with no label that could identify a mail or a person.

import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Step } from "../contract/step.ts";
import type { Usage } from "../engine/engine.ts";

export interface Metrics {
  answered(route: string, status: number, seconds: number): void;
  stepped(step: Step, seconds: number): void;
  /** One call of the engine: `read`, `facts` or `draft`. */
  asked(task: string, usage: Usage, seconds: number): void;
  /** A task that could not share the read's prefix, because another model was asked. */
  apart(task: string): void;
  /** The exposition format of Prometheus, and its content type. */
  exposition(): Promise<{ text: string; contentType: string }>;
}

/** Each has a registry of its own, so that two servers in one process count separately. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "mailwright_request_seconds",
    help: "Time until the answer had ended, by route and status",
    labelNames: ["route", "status"],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers,
  });
  const steps = new Histogram({
    name: "mailwright_step_seconds",
    help: "Time from the request to a step; of drafting, to its first piece",
    labelNames: ["step"],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers,
  });
  const verdicts = new Counter({
    name: "mailwright_drafts_total",
    help: "Drafts by the guards' verdict",
    labelNames: ["verdict"],
    registers,
  });
  const findings = new Counter({
    name: "mailwright_findings_total",
    help: "What guards found in drafts",
    labelNames: ["guard"],
    registers,
  });
  const people = new Counter({
    name: "mailwright_needs_person_total",
    help: "Mails handed to a person, by reason",
    labelNames: ["reason"],
    registers,
  });
  return {
    ...engineMetrics(registers),
    answered: (route, status, seconds) => requests.observe({ route, status }, countable(seconds)),
    stepped(step, seconds) {
      const early = step.step === "facts" && !step.complete;
      steps.observe({ step: early ? "facts-by-pattern" : step.step }, countable(seconds));
      if (step.step === "triaged" && step.needsPerson) people.inc({ reason: step.needsPerson });
      if (step.step !== "checked") return;
      verdicts.inc({ verdict: step.verdict });
      for (const finding of step.findings) findings.inc({ guard: finding.guard });
    },
    exposition: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}

function engineMetrics(registers: Registry[]): Pick<Metrics, "asked" | "apart"> {
  const tokens = new Counter({
    name: "mailwright_tokens_total",
    help: "Tokens as the engine counts them: prompt, cached (those of the prompt that its prefix cache had) and completion",
    labelNames: ["task", "kind"],
    registers,
  });
  const calls = new Histogram({
    name: "mailwright_engine_seconds",
    help: "Time the engine took, by task, waiting for its turn included",
    labelNames: ["task"],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers,
  });

  const apart = new Counter({
    name: "mailwright_prefix_apart_total",
    help: "Tasks asked of another model than the mail's read, for which the engine read the mail once more",
    labelNames: ["task"],
    registers,
  });
  return {
    apart: (task) => apart.inc({ task }),
    asked(task, usage, seconds) {
      tokens.inc({ task, kind: "prompt" }, countable(usage.prompt));
      tokens.inc({ task, kind: "cached" }, countable(usage.cached ?? 0));
      tokens.inc({ task, kind: "completion" }, countable(usage.completion));
      calls.observe({ task }, countable(seconds));
    },
  };
}

/** prom-client throws for anything else, and counting must never lose a finished reply. */
function countable(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}
