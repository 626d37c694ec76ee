// Blocked: where to send money, when it is not in the profile. The mail is no source for that: "our bank has changed, pay here from now
// on" is how payments are diverted. Look: an account of the mail that the draft only names.

import { outside, type Found as Place } from "../patterns/found.ts";
import { findSentences } from "../patterns/sentences.ts";
import { type Found, found, type Guard, type GuardSource, ours, type Says } from "./guard.ts";
import { labelledAccounts } from "./money/labelled.ts";
import { asksToPay } from "./money/pay-words.ts";
import { payeesByShape } from "./money/payees.ts";
import { draftInDigits, knownInDigits } from "./numbers/of-source.ts";

const mostFindings = 20;

export const accounts: Guard = {
  name: "accounts",
  run(source) {
    const view = draftInDigits(source);
    const inDraft = accountsIn(view.text).slice(0, mostFindings);
    if (inDraft.length === 0) return [];
    const allowed = bare([...source.profile.allow.accounts, ours(source)].join("\n"));
    const named = bare(knownInDigits(source));
    return inDraft
      .filter(({ words }) => !allowed.includes(bare(words)))
      .map(({ words, span }) => tell(source, view.spanOf(span), named.includes(bare(words))));
  },
};

function accountsIn(text: string): Place[] {
  const shaped = payeesByShape(text).sort((a, b) => a.span[0] - b.span[0]);
  return [...shaped, ...outside(labelledAccounts(text), shaped)].sort((a, b) => a.span[0] - b.span[0]);
}

function tell({ draft }: GuardSource, span: [number, number], inMail: boolean): Found {
  const sentence = findSentences(draft).find((one) => one.span[0] <= span[0] && span[0] < one.span[1]);
  const says: Says = inMail
    ? {
        severity: asksToPay(sentence?.words ?? draft) ? "blocked" : "look",
        rule: "account-of-the-mail",
        reason:
          "Only the email names this account. Asking for payments to another account is a common fraud.",
        fix: "Remove it. If it has to be named, ask the person first, by a phone number you had before.",
      }
    : {
        severity: "blocked",
        rule: "unknown-account",
        reason: "The profile doesn't have this account, so the model may have made it up.",
        fix: "Remove it, or put your organisation's own account there.",
      };
  return found(draft, span, says);
}

/** "DE75 5121-0800" and "de7551210800" are the same account. */
function bare(text: string): string {
  return text.toLowerCase().replace(/(?<=[\p{L}\p{N}])[ ./-]{1,2}(?=[\p{L}\p{N}])/gu, "");
}
