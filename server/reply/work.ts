// One mail being worked on: what was asked for it, and each thing found out about it once.

import { withinTime } from "../async/deadline.ts";
import { onceAtATime } from "../async/single-flight.ts";
import { cleanMail } from "../clean/clean.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { Mail } from "../contract/mail.ts";
import type { MailRequest, ReplyOptions } from "../contract/reply-request.ts";
import type { Triage } from "../contract/triage.ts";
import type { Engine } from "../engine/engine.ts";
import { patternFacts } from "../facts/by-pattern.ts";
import { findFacts } from "../facts/facts.ts";
import { Problem } from "../problem.ts";
import { type CategorySet, chooseSet } from "../prompts/categories.ts";
import { renderPrefix } from "../prompts/prefix.ts";
import { chooseProfile, type Profile } from "../prompts/profiles.ts";
import type { Settings } from "../settings.ts";
import type { Engines } from "../triage/fit/evidence.ts";
import type { FittedSet } from "../triage/fit/fit-set.ts";
import { dealOf, optionsOf } from "../triage/fit/read.ts";
import { triage } from "../triage/triage.ts";
import { type Known, type Memo, mailKey } from "./memo.ts";

/** What the server has for working on mail. */
export interface Workshop {
  settings: Settings;
  engine: Engine;
  engines: Engines;
  sets: CategorySet[];
  fitted(set: CategorySet, signal: AbortSignal): Promise<FittedSet>;
  profiles: Profile[];
  memo: Memo;
}

export interface Work {
  mail: Mail;
  options: ReplyOptions;
  clean: CleanMail;
  set: CategorySet;
  key: string;
  known: Known;
}

/** Cleans the mail and settles what was asked. Throws Problem("no-text") when there is nothing to read. */
export function openWork(request: MailRequest, workshop: Workshop): Work {
  const { categorySet, profile, instruction, language, draft, ...mail } = request;
  const options = { categorySet, profile, instruction, language, draft };
  const set = chooseSet(workshop.sets, {
    categorySet,
    mailbox: mail.mailbox,
    setting: workshop.settings.CATEGORY_SET,
  });
  chooseProfile({ byHand: profile }, workshop.profiles);
  const key = mailKey(mail, set.id);
  const known = workshop.memo.of(key);
  const clean = cleaned(mail, known);
  const thread = clean.thread.map((quoted) => quoted.text).join("");
  if (`${clean.subject}${clean.text}${thread}`.trim() === "")
    throw new Problem(
      "no-text",
      "Cannot work on this mail: it has neither a subject nor text that a person can see. Open a mail that says something.",
    );
  return { mail, options, clean, set, key, known };
}

/** In characters: what is kept of a mail stays small, so that the memory of five hundred does, too. */
const mostKept = 50_000;

/** The clean mail, worked out once for the look, the click and every check of an edited draft. */
function cleaned(mail: Mail, known: Known): CleanMail {
  if (known.clean) return known.clean;
  const clean = cleanMail(mail);
  if (JSON.stringify(clean).length <= mostKept) known.clean = clean;
  return clean;
}

/** The profile for this mail: by hand, by mailbox, by category, or the default. */
export function profileOf(work: Work, category: string | undefined, workshop: Workshop): Profile {
  return chooseProfile(
    { byHand: work.options.profile, mailbox: work.mail.mailbox, category },
    workshop.profiles,
  );
}

/** The shared half of the mail's prompts, rendered once. Only what the default profile says about us is in it: nothing in it may vary by task. */
export async function prefixOf(
  work: Work,
  { engine, profiles }: Workshop,
  signal: AbortSignal,
): Promise<{ text: string; deal: number }> {
  const { about } = chooseProfile({}, profiles);
  const { mail, clean, set, key, known } = work;
  const { model } = engine.abilities();
  if (known.prefix?.model === model) return known.prefix;
  const deal = dealOf(key, set, engine);
  const options = optionsOf(set, engine, deal);
  known.prefix = { text: await renderPrefix({ mail, clean, about, options }, engine, signal), deal, model };
  return known.prefix;
}

/** What kind of mail it is. Works on similarity alone while the engine is away. */
export async function triageOf(work: Work, workshop: Workshop, signal: AbortSignal): Promise<Triage> {
  const { known } = work;
  if (known.triage) return known.triage;
  known.triaging ??= onceAtATime();
  return known.triaging((until) => triageAnew(work, workshop, until), signal);
}

async function triageAnew(work: Work, workshop: Workshop, signal: AbortSignal): Promise<Triage> {
  const fitted = await workshop.fitted(work.set, signal);
  const triaged = await withinTime({ ms: workshop.settings.READ_TIMEOUT_MS }, signal, async (limited) => {
    const source = {
      prefix: await prefixOf(work, workshop, limited).catch(() => null),
      subject: work.clean.subject,
      // A mail that was passed on without a word is what it passes on.
      text: work.clean.text || (work.clean.thread[0]?.text ?? ""),
      fitted,
      key: work.key,
    };
    return triage(source, workshop.engines, limited);
  });
  signal.throwIfAborted();
  if (triaged.evidence.read) work.known.triage = triaged;
  return triaged;
}

/** What the patterns find in the mail, worked out once. */
export function patternsOf(work: Work): Facts {
  work.known.patterns ??= patternFacts(work.mail, work.clean);
  return work.known.patterns;
}

/** What the mail says, each value with its place. Patterns alone while the engine is away. */
export async function factsOf(work: Work, workshop: Workshop, signal: AbortSignal): Promise<Facts> {
  const { known } = work;
  if (known.facts) return known.facts;
  known.finding ??= onceAtATime();
  return known.finding((until) => findAnew(work, workshop, until), signal);
}

async function findAnew(work: Work, workshop: Workshop, signal: AbortSignal): Promise<Facts> {
  const patterns = patternsOf(work);
  const { mail, clean, key } = work;
  return withinTime({ ms: workshop.settings.FACTS_TIMEOUT_MS }, signal, async (limited) => {
    const prefix = await prefixOf(work, workshop, limited).catch(() => null);
    signal.throwIfAborted();
    // Without the engine the patterns still say something; it is not kept, so that the next look asks the engine.
    if (prefix === null) return patterns;
    const source = { mail, clean, patterns, prefix: prefix.text, key };
    work.known.facts = await findFacts(source, workshop.engine, limited);
    return work.known.facts;
  });
}
