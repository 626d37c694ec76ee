// A reply without a model: put together from sentences that people wrote, and done over without whatever a guard speaks against.

import type { Checked } from "../contract/checked.ts";
import type { Span } from "../contract/span.ts";
import type { Step } from "../contract/step.ts";
import type { Triage } from "../contract/triage.ts";
import { type Letter, letterOf, type Plan } from "../draft/assisted/letter.ts";
import { planOf } from "../draft/assisted/plan.ts";
import { type AssistedSource, allSlots, type Slot } from "../draft/assisted/source.ts";
import { whyUnanswered } from "../draft/assisted/unanswered.ts";
import { signatureFor } from "../draft/signature.ts";
import { repliesFor } from "../prompts/replies.ts";
import { checkDraft, questionsOf } from "./checking.ts";
import { type Asking, profileOf } from "./open.ts";
import type { Opened } from "./opened.ts";

/** The reply in one piece; returns the step `checked`, or `unanswered` where the mail needs no answer or there are no sentences. */
export async function* assistedSteps(
  opened: Opened,
  triaged: Triage,
  asking: Asking,
): AsyncGenerator<Step, Step, undefined> {
  const { mail, clean, patterns: facts, set, options } = opened;
  const language = options.language ?? clean.language;
  const source: AssistedSource = { mail, clean, facts, set, triage: triaged, language };
  const why = whyUnanswered(source);
  if (why) return { step: "unanswered", why };
  const sentences = repliesFor(language, asking.services.replies);
  if (!sentences) return { step: "unanswered", why: "no-sentences" };
  const profile = profileOf(opened, triaged.category, asking.services);
  const plan = planOf(source, sentences);
  const signature = signatureFor(profile, language);
  const write = (without: ReadonlySet<Slot>) => signed(letterOf(plan, sentences, without), signature);
  const questions = questionsOf(facts);
  const check = (draft: string) =>
    checkDraft(draft, { opened, profile, cutOff: false, by: "assisted", questions }, asking);
  const checked = await passing(write, check, await promising(plan, check));
  yield { step: "drafting", text: checked.draft };
  return { step: "checked", ...checked };
}

function signed(letter: Letter, signature: string): Letter {
  return signature === "" ? letter : { ...letter, text: `${letter.text}\n\n${signature}` };
}

/**
 * The slots whose words promise something when they stand alone. In the letter the guards would excuse them for the "about" and "you ask"
 * before them, but what a stranger writes as our promise is not sent back under our name.
 */
async function promising(plan: Plan, check: (draft: string) => Promise<Checked>): Promise<Slot[]> {
  const words = {
    subject: plan.subject,
    question: plan.question?.as === "quoted" ? plan.question.words : null,
  };
  const judged = Object.entries(words).map(async ([slot, text]) => {
    const { findings } = text === null ? { findings: [] } : await check(text.replace(/[?？؟]$/u, "."));
    return findings.some(({ guard }) => guard === "promises") ? [slot as Slot] : [];
  });
  return (await Promise.all(judged)).flat();
}

/** The letter without the slots that guards find something in; the plainest one where that helps, and else the fullest with its findings. */
async function passing(
  write: (without: ReadonlySet<Slot>) => Letter,
  check: (draft: string) => Promise<Checked>,
  before: Slot[],
): Promise<Checked> {
  const without = new Set(before);
  let letter = write(without);
  let best = await check(letter.text);
  // Each round takes a slot out, so there are no more rounds than slots.
  while (best.findings.length > 0 && without.size < allSlots.length) {
    const guilty = slotsAt(best.findings, letter);
    for (const slot of guilty.length > 0 ? guilty : allSlots) without.add(slot);
    letter = write(without);
    const checked = await check(letter.text);
    if (checked.findings.length < best.findings.length) best = checked;
    else if (guilty.length === 0) break;
  }
  return best;
}

function slotsAt(findings: { span: Span }[], { places }: Letter): Slot[] {
  return places
    .filter(({ span }) => findings.some((one) => one.span[0] < span[1] && span[0] < one.span[1]))
    .map(({ slot }) => slot);
}
