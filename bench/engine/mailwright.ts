// A person with Mailwright's pane, through the same API and in the same order as the pane.

import { setTimeout as sleep } from "node:timers/promises";
import { receiveSteps } from "../../test/steps.ts";
import { freshMail } from "./mails.ts";
import { clock, patienceMs, type System } from "./visit.ts";

/** A pinned pane reads a mail when it is opened; what is not done by the click is given up and asked again, as the pane does. */
export function mailwright(address: string): System {
  return {
    name: "mailwright",
    async visit({ turn, flow, thinkMs }) {
      const mail = freshMail(turn);
      const now = clock();
      const look =
        flow === "pinned" ? await lookAt(address, { ...mail, draft: false }, { now, thinkMs }) : new Map();
      const clickMs = now();
      const click = await watch(address, mail, now, AbortSignal.timeout(patienceMs));
      const categoryOnClickMs = moment(click, "triaged");
      return {
        categoryMs: look.get("triaged") ?? categoryOnClickMs,
        factsMs: look.get("facts") ?? moment(click, "facts"),
        clickMs,
        categoryOnClickMs,
        firstWordMs: moment(click, "drafting"),
        endMs: moment(click, "checked"),
        calls: {},
      };
    },
  };
}

type Moments = Map<string, number>;

async function lookAt(
  address: string,
  ask: object,
  { now, thinkMs }: { now: () => number; thinkMs: number },
): Promise<Moments> {
  const seen: Moments = new Map();
  const leave = new AbortController();
  const looking = watch(address, ask, now, leave.signal, seen);
  // A look that fails is told at once; one that is given up is what the click is for.
  await Promise.race([sleep(thinkMs), looking.then(() => sleep(thinkMs - now()))]);
  leave.abort();
  await looking.catch((thrown: unknown) => {
    if (!leave.signal.aborted) throw thrown;
  });
  return seen;
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
