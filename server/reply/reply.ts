// THE PRODUCT: one mail in, steps out. Every channel calls this.

import { merge } from "../async/merge.ts";
import type { Facts } from "../contract/facts.ts";
import type { MailRequest, Writing } from "../contract/reply-request.ts";
import type { Step } from "../contract/step.ts";
import type { Triage } from "../contract/triage.ts";
import { asProblem } from "../problem.ts";
import { assistedSteps } from "./assisted.ts";
import { draftSteps } from "./drafting.ts";
import { type Asking, openMail, withPrefix } from "./open.ts";
import type { Opened } from "./opened.ts";
import type { Services } from "./services.ts";

/** The steps of a reply as they come. Throws Problem only before the first step; later a failure is the last step. */
export async function* reply(request: MailRequest, asking: Asking): AsyncGenerator<Step> {
  const opened = await openMail(request, asking);
  let step: Step["step"] = "cleaned";
  try {
    for await (const next of stepsOf(opened, asking)) {
      yield next;
      // Facts may come while the draft is being written.
      if (step !== "drafting") step = followingOf(next);
    }
  } catch (thrown) {
    // Nobody is listening: the pane was closed, or Stop was pressed.
    if (asking.signal.aborted) return;
    const failed = asProblem(thrown);
    yield { step: "failed", problem: failed.body(step) };
    if (failed.kind === "internal") throw failed;
  }
}

async function* stepsOf(opened: Opened, asking: Asking): AsyncGenerator<Step> {
  const { services, signal } = asking;
  yield { step: "cleaned", ...opened.clean };
  const before = services.facts.known(opened.key);
  // What patterns find is there at once, and worth reading while the engine is still asked.
  yield { step: "facts", ...(before ?? opened.patterns), complete: before !== undefined };
  const source = withPrefix(opened, asking);
  const triaged = await services.triage.of(source, signal);
  yield { step: "triaged", ...triaged };
  const decided = decidedBy(triaged, opened);
  const writing = writingOf(opened, services);
  const together = services.engine.peek()?.parallelShares && !before;
  const finding = services.facts.of(source, signal);
  finding.catch(() => undefined);
  // Made from what the patterns found, it waits for no engine.
  if (writing === "assisted") yield yield* assistedSteps(opened, decided, asking);
  if (writing === "free" && together) {
    yield* draftBesideFacts(opened, { triaged: decided, facts: opened.patterns, finding }, asking);
    return;
  }
  const facts = await finding;
  if (!before) yield { step: "facts", ...facts, complete: true };
  if (writing === "free") yield yield* draftSteps(opened, { triaged: decided, facts }, asking);
}

/** What the draft goes by: the category a person decided for is certain. */
function decidedBy(triaged: Triage, { options: { category } }: Opened): Triage {
  return category === undefined ? triaged : { ...triaged, category, probability: 1, needsPerson: null };
}

/** How the draft is written: as the caller says, else as well as the engine can; null for no draft. */
function writingOf({ options: { draft } }: Opened, services: Services): Writing | null {
  if (draft === false) return null;
  return draft === "assisted" || draft === "free" ? draft : services.writing();
}

/** Where the engine works on several tasks of a mail at once, the draft starts from what the patterns found and does not wait for the model's facts. */
async function* draftBesideFacts(
  opened: Opened,
  found: { triaged: Triage; facts: Facts; finding: Promise<Facts> },
  asking: Asking,
): AsyncGenerator<Step> {
  const drafting = draftSteps(opened, found, asking);
  let told = false;
  try {
    const steps = merge(
      drafting,
      found.finding.then((facts): Step => ({ step: "facts", ...facts, complete: true })),
    );
    let next = await steps.next();
    for (; !next.done; next = await steps.next()) {
      told ||= next.value.step === "facts";
      yield next.value;
    }
    yield next.value;
  } catch (thrown) {
    if (!told && !asking.signal.aborted) yield { step: "facts", ...found.facts, complete: true };
    throw thrown;
  } finally {
    await drafting.return({ step: "drafting", text: "" });
  }
}

/** The step that is worked on after this one has been sent. */
function followingOf(sent: Step): Step["step"] {
  return sent.step === "facts" && !sent.complete ? "triaged" : following[sent.step];
}

const following: Record<Step["step"], Step["step"]> = {
  cleaned: "triaged",
  triaged: "facts",
  facts: "drafting",
  drafting: "drafting",
  restarted: "drafting",
  checked: "checked",
  unanswered: "unanswered",
  failed: "failed",
};
