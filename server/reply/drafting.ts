// The last part of a reply: the draft, streamed, and then what the guards find in it. A draft that turns out to be of no use is written
// once more, in another way.

import type { Checked, Finding } from "../contract/checked.ts";
import type { Facts } from "../contract/facts.ts";
import type { Step } from "../contract/step.ts";
import type { Triage } from "../contract/triage.ts";
import type { DraftSource } from "../draft/source.ts";
import { nothingWritten } from "../engine/engine.ts";
import { makesUseless } from "../guards/stops.ts";
import type { Profile } from "../prompts/profiles.ts";
import { assistedSteps } from "./assisted.ts";
import { type About, checkDraft, guardSource, questionsOf } from "./checking.ts";
import { type Asking, profileOf } from "./open.ts";
import type { Opened } from "./opened.ts";
import { watched } from "./watched.ts";

/** The pieces of the draft; returns the step `checked`. */
export async function* draftSteps(
  opened: Opened,
  found: { triaged: Triage; facts: Facts },
  asking: Asking,
): AsyncGenerator<Step, Step, undefined> {
  const { mail, clean, options, key } = opened;
  const { services } = asking;
  const { category } = found.triaged;
  const profile = profileOf(opened, category, services);
  const { instruction, language, writer, answers } = options;
  const wanted = { instruction, language, writer, answers };
  const source = { mail, key, clean, facts: found.facts, category, profile, ...wanted };
  const about = { opened, profile, cutOff: false, questions: questionsOf(found.facts) };
  const first = yield* written(source, about, asking);
  if (!first.useless) return { step: "checked", ...first.checked };
  yield { step: "restarted", because: first.useless.rule };
  const second = yield* written({ ...source, profile: otherDecoding(profile) }, about, asking);
  if (!second.useless) return { step: "checked", ...second.checked };
  yield { step: "restarted", because: second.useless.rule };
  const assisted = yield* assistedSteps(opened, found.triaged, asking);
  return assisted.step === "checked" ? assisted : blocked(second.checked, second.useless);
}

interface Attempt {
  checked: Checked;
  /** Why the draft is of no use. */
  useless: Finding | undefined;
}

/** Writes the draft once, until its end or until a guard speaks. */
async function* written(source: DraftSource, about: About, asking: Asking): AsyncGenerator<Step, Attempt> {
  const { services, signal } = asking;
  const ending = new AbortController();
  const pieces = watched(services.draft(source, AbortSignal.any([signal, ending.signal])), {
    listen: (draft) => services.parser.watch(guardSource(draft, about), signal),
    stop: () => ending.abort(),
  });
  let draft = "";
  let piece = await pieces.next();
  try {
    for (; !piece.done; piece = await pieces.next()) {
      draft += piece.value;
      yield { step: "drafting", text: piece.value };
    }
  } finally {
    // Also reached when the consumer stops early, so that the engine stops writing.
    if (!piece.done) await pieces.return({ written: nothingWritten });
  }
  const end = piece.value;
  const cutOff = "written" in end && end.written.cutOff;
  const checked = await checkDraft(draft, { ...about, cutOff, by: "model" }, asking);
  return { checked, useless: "stopped" in end ? end.stopped : checked.findings.find(makesUseless) };
}

/** The profile at another temperature. No seed is ever fixed, so the engine draws other words as well. */
function otherDecoding(profile: Profile): Profile {
  const far = Math.abs(profile.temperature - 0.7) > Math.abs(profile.temperature - 0.2);
  return { ...profile, temperature: far ? 0.7 : 0.2 };
}

/** Where two drafts were of no use and there are no sentences in the language, a person sees what is wrong with the second. */
function blocked(checked: Checked, useless: Finding): Step {
  const findings = checked.findings.map((finding) =>
    finding.rule === useless.rule ? { ...finding, severity: "blocked" as const } : finding,
  );
  const kept = findings.some(({ rule }) => rule === useless.rule) ? findings : [...findings, useless];
  return { step: "checked", ...checked, findings: kept, verdict: "blocked" };
}
