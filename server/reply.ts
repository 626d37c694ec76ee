// THE PRODUCT: one mail in, steps out. Every channel calls this.

import { check } from "./check.ts";
import type { Checked, Facts, MailRequest, Step } from "./contract.ts";
import { writeDraft } from "./draft.ts";
import type { Engine } from "./engine/engine.ts";
import { ownTurn } from "./one-a-turn.ts";
import { asProblem } from "./problem.ts";
import type { Profile } from "./profiles.ts";
import { factsOf, openWork, prefixOf, profileOf, triageOf, type Work, type Workshop } from "./work.ts";

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
      step = following[next.step];
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
  const finding = factsMeanwhile(work, workshop, signal);
  const triaged = await reading;
  yield { step: "triaged", ...triaged };
  const facts = await (finding ?? factsOf(work, workshop, signal));
  yield { step: "facts", ...facts };
  if (work.options.draft === false) return;

  const { clean, options } = work;
  const profile = profileOf(work, triaged.category, workshop);
  const prefix = await prefixOf(work, workshop, signal);
  const { instruction, language } = options;
  const source = { prefix, key: work.key, clean, facts, profile, instruction, language };
  const pieces = writeDraft(source, workshop.engine, signal);
  let draft = "";
  let piece = await pieces.next();
  try {
    for (; !piece.done; piece = await pieces.next()) {
      draft += piece.value;
      yield { step: "drafting", text: piece.value };
    }
  } finally {
    // Also reached when the caller stops listening, so that the engine stops writing.
    if (!piece.done) await pieces.return({ cutOff: true, usage: { prompt: 0, cached: null, completion: 0 } });
  }
  yield { step: "checked", ...checkDraft(draft, { work, profile, cutOff: piece.value.cutOff }) };
}

/** The facts while the category is being read, where two tasks on one mail at once share its prefix; else null. */
function factsMeanwhile(work: Work, workshop: Workshop, signal: AbortSignal): Promise<Facts> | null {
  if (work.known.facts || !sharesInParallel(workshop.engine)) return null;
  // The read is on its way before the patterns take this thread for a moment.
  const facts = ownTurn().then(() => factsOf(work, workshop, signal));
  // Whoever waits for it is told; nobody does when the reading fails first.
  facts.catch(() => undefined);
  return facts;
}

function sharesInParallel(engine: Engine): boolean {
  try {
    return engine.abilities().parallelShares;
  } catch {
    // It has not been asked yet, because it is away.
    return false;
  }
}

/** The guards over a draft, in the language it should be in. */
export function checkDraft(draft: string, about: { work: Work; profile: Profile; cutOff: boolean }): Checked {
  const { mail, clean, options } = about.work;
  const language = options.language ?? clean.language;
  const { profile, cutOff } = about;
  return check({ draft, mail, clean, profile, language, instruction: options.instruction, cutOff });
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
