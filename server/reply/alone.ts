// The steps of a reply, each on its own.

import type { CheckRequest } from "../contract/check-request.ts";
import type { Checked } from "../contract/checked.ts";
import type { CleanMail } from "../contract/clean-mail.ts";
import type { Facts } from "../contract/facts.ts";
import type { MailRequest } from "../contract/reply-request.ts";
import type { Triage } from "../contract/triage.ts";
import { softened } from "../guards/typed.ts";
import { checkDraft, questionsOf } from "./checking.ts";
import { type Asking, openMail, profileOf, withPrefix } from "./open.ts";

/** What the sender wrote, this time. */
export async function cleanAlone(request: MailRequest, asking: Asking): Promise<CleanMail> {
  return (await openMail(request, asking)).clean;
}

/** What kind of mail it is. */
export async function triageAlone(request: MailRequest, asking: Asking): Promise<Triage> {
  const opened = await openMail(request, asking);
  return asking.services.triage.of(withPrefix(opened, asking), asking.signal);
}

/** What the mail says. */
export async function factsAlone(request: MailRequest, asking: Asking): Promise<Facts> {
  const opened = await openMail(request, asking);
  return asking.services.facts.of(withPrefix(opened, asking), asking.signal);
}

/** What the guards find in a draft that a person has changed. Where it is known what the model wrote, the rest is the person's own. */
export async function checkAlone({ mail, draft, modelText }: CheckRequest, asking: Asking): Promise<Checked> {
  const opened = await openMail(mail, asking);
  const { triage, facts } = asking.services;
  const profile = profileOf(opened, triage.known(opened.key)?.category, asking.services);
  const questions = questionsOf(facts.known(opened.key) ?? opened.patterns);
  const checked = await checkDraft(
    draft,
    { opened, profile, cutOff: false, by: "person", questions },
    asking,
  );
  return modelText === undefined ? checked : softened(checked, modelText);
}
