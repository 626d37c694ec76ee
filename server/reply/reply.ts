// THE PRODUCT: one mail in, steps out. Every channel calls this.

import { alongside } from "../async/merge.ts";
import { ownTurn } from "../async/own-turn.ts";
import type { Facts } from "../contract/facts.ts";
import type { MailRequest } from "../contract/reply-request.ts";
import type { Step } from "../contract/step.ts";
import type { Triage } from "../contract/triage.ts";
import { asProblem } from "../problem.ts";
import { draftSteps } from "./drafting.ts";
import { factsOf, openWork, patternsOf, triageOf, type Work, type Workshop } from "./work.ts";

/** The steps of a reply as they come. Throws Problem only before the first step; after it a failure is the last step. */
export async function* reply(
  request: MailRequest,
  workshop: Workshop,
  signal: AbortSignal,
): AsyncGenerator<Step> {
  await ownTurn();
  const work = openWork(request, workshop);
  let step: Step["step"] = "cleaned";
  try {
    for await (const next of stepsOf(work, workshop, signal)) {
      yield next;
      // Facts may come while the draft is being written.
      if (step !== "drafting") step = following[next.step];
    }
  } catch (thrown) {
    // Nobody listens any more: the pane was closed, or Stop was pressed.
    if (signal.aborted) return;
    const failed = asProblem(thrown);
    yield { step: "failed", problem: failed.body(step) };
    if (failed.kind === "internal") throw failed;
  }
}

async function* stepsOf(work: Work, workshop: Workshop, signal: AbortSignal): AsyncGenerator<Step> {
  yield { step: "cleaned", ...work.clean };
  const reading = triageOf(work, workshop, signal);
  // The read is on its way before the patterns take this thread for a moment.
  const patterns = work.known.patterns ? Promise.resolve() : ownTurn().then(() => void patternsOf(work));
  patterns.catch(() => undefined);
  const triaged = await reading;
  yield { step: "triaged", ...triaged };
  await patterns;
  const finding = factsOf(work, workshop, signal);
  // Awaited when its turn comes; until then a failure must not end the process.
  finding.catch(() => undefined);
  const { draft: wanted } = work.options;
  if (wanted === false || work.known.facts || !sharesPrefix(workshop)) {
    const facts = await finding;
    yield { step: "facts", ...facts };
    if (wanted !== false) yield yield* draftSteps(work, workshop, { triaged, facts, signal });
    return;
  }
  yield* draftBesideFacts(work, workshop, { triaged, finding, signal });
}

/** Where a mail's tasks can go side by side, the draft waits for what the patterns find, not for the model's facts. */
async function* draftBesideFacts(
  work: Work,
  workshop: Workshop,
  given: { triaged: Triage; finding: Promise<Facts>; signal: AbortSignal },
): AsyncGenerator<Step> {
  const facts = patternsOf(work);
  const drafting = draftSteps(work, workshop, { ...given, facts });
  let told = false;
  try {
    const steps = alongside(
      drafting,
      given.finding.then((found): Step => ({ step: "facts", ...found })),
    );
    let next = await steps.next();
    for (; !next.done; next = await steps.next()) {
      told ||= next.value.step === "facts";
      yield next.value;
    }
    yield next.value;
  } catch (thrown) {
    if (!told && !given.signal.aborted) yield { step: "facts", ...facts };
    throw thrown;
  } finally {
    await drafting.return({ step: "drafting", text: "" });
  }
}

function sharesPrefix({ engine }: Workshop): boolean {
  try {
    return engine.abilities().parallelShares;
  } catch {
    return false;
  }
}

/** The step that is being worked on once the named one has left. */
const following: Record<Step["step"], Step["step"]> = {
  cleaned: "triaged",
  triaged: "facts",
  facts: "drafting",
  drafting: "drafting",
  checked: "checked",
  failed: "failed",
};
