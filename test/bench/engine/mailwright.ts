// A person who uses Mailwright's pane: the same API, in the same order as the pane.

import { setTimeout as sleep } from "node:timers/promises";
import { receiveSteps } from "../../support/steps.ts";
import { freshMail } from "./mails.ts";
import { clock, patienceMs, type System } from "./visit.ts";

/** A pinned pane reads a mail when it is opened; what is not done by the click is joined by it, as the pane does. */
export function mailwright(address: string): System {
  return {
    name: "mailwright",
    async visit({ turn, length, flow, thinkMs }) {
      const mail = freshMail(turn, length);
      const now = clock();
      const look = flow === "pinned" ? beginLook(address, { ...mail, draft: false }, now) : null;
      if (look) await look.until(thinkMs);
      const clickMs = now();
      const click = await watch(address, mail, now, AbortSignal.timeout(patienceMs));
      const seen = look ? await look.leave(clickMs) : new Map();
      const categoryOnClickMs = moment(click, "triaged");
      return {
        categoryMs: seen.get("triaged") ?? categoryOnClickMs,
        factsMs: seen.get("facts") ?? moment(click, "facts"),
        clickMs,
        categoryOnClickMs,
        firstWordMs: moment(click, "drafting"),
        endMs: moment(click, "checked"),
        calls: {},
      };
    },
  };
}

/** A fresh mail's category and no more. */
export async function sortOnly(address: string, turn: number): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs);
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(freshMail(turn, "usual"));
  const answer = await fetch(`${address}/api/triage`, { method: "POST", headers, body, signal });
  if (!answer.ok) throw new Error(`Mailwright did not sort a mail: ${await answer.text()}`);
}

type Moments = Map<string, number>;

/** A look that has begun: `until` waits for the thinking time, or for a failure; `leave` ends it and has what it saw before the click. */
function beginLook(address: string, ask: object, now: () => number) {
  const seen: Moments = new Map();
  const leave = new AbortController();
  const looking = watch(address, ask, now, leave.signal, seen);
  looking.catch(() => undefined);
  return {
    until: (thinkMs: number) =>
      Promise.race([sleep(thinkMs), looking.then(() => sleep(Math.max(0, thinkMs - now())))]),
    async leave(clickMs: number): Promise<Moments> {
      leave.abort();
      await looking.catch((thrown: unknown) => {
        if (!leave.signal.aborted) throw thrown;
      });
      return new Map([...seen].filter(([, ms]) => ms <= clickMs));
    },
  };
}

/** When each kind of step came first. Throws what the step `failed` says. */
async function watch(
  address: string,
  ask: object,
  now: () => number,
  signal: AbortSignal,
  seen: Moments = new Map(),
): Promise<Moments> {
  for await (const step of receiveSteps(address, ask, signal)) {
    if (step.name === "failed") throw new Error(`Mailwright said: ${JSON.stringify(step.data)}`);
    if (step.name === "triaged" && !(step.data.evidence as { read: unknown }).read)
      throw new Error("Mailwright sorted a mail without the engine's read, which is no comparison.");
    if (!seen.has(step.name)) seen.set(step.name, now());
  }
  return seen;
}

function moment(seen: Moments, step: string): number {
  const found = seen.get(step);
  if (found === undefined) throw new Error(`Mailwright gave no step ${step}.`);
  return found;
}
