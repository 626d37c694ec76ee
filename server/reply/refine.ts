// A draft that is there, changed as a person wishes, and checked like any other.

import type { RefineRequest } from "../contract/refine-request.ts";
import type { Step } from "../contract/step.ts";
import { withKeptSentences } from "../draft/kept-sentences.ts";
import { nothingWritten } from "../engine/engine.ts";
import { asProblem } from "../problem.ts";
import { checkDraft, questionsOf } from "./checking.ts";
import { type Asking, openMail, profileOf } from "./open.ts";
import type { Opened } from "./opened.ts";

/** The pieces of the changed draft as they come, then what the guards find in it. Throws Problem for a mail that cannot be opened; any later failure is the last step. */
export async function* refine(request: RefineRequest, asking: Asking): AsyncGenerator<Step> {
  const opened = await openMail(request.mail, asking);
  try {
    yield* stepsOf(request, opened, asking);
  } catch (thrown) {
    // Nobody is listening: the pane was closed, or Stop was pressed.
    if (asking.signal.aborted) return;
    const failed = asProblem(thrown);
    yield { step: "failed", problem: failed.body("drafting") };
    if (failed.kind === "internal") throw failed;
  }
}

async function* stepsOf(
  { draft, change, wish, keep }: RefineRequest,
  opened: Opened,
  asking: Asking,
): AsyncGenerator<Step> {
  const { services, signal } = asking;
  const { clean, options, key } = opened;
  const profile = profileOf(opened, services.triage.known(key)?.category, services);
  const language = options.language ?? clean.language;
  // A translation leaves no sentence as it was.
  const kept = change === "language" ? [] : keep;
  const source = { key, clean, draft, change, wish, keep: kept, profile, language };
  const pieces = services.refine(source, signal);
  let text = "";
  let piece = await pieces.next();
  try {
    for (; !piece.done; piece = await pieces.next()) {
      text += piece.value;
      yield { step: "drafting", text: piece.value };
    }
  } finally {
    // Also reached when the consumer stops early, so that the engine stops writing.
    if (!piece.done) await pieces.return(nothingWritten);
  }
  const whole = withKeptSentences(text, { draft, keep: kept });
  const questions = questionsOf(services.facts.known(key) ?? opened.patterns);
  const about = { opened, profile, cutOff: piece.value.cutOff, by: "model" as const, questions };
  yield { step: "checked", ...(await checkDraft(whole, about, asking)) };
}
