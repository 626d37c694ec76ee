// Blocked: a sum of money that is in neither the mail nor the profile. 1.234,50 € and €1,234.50 are the same sum, and so are 三百元 and
// 300 元. Look: a sum whose number is in the mail without that currency, and a percentage that is not in the mail.

import { plainDigits } from "../patterns/found.ts";
import { parseNumber } from "../patterns/numbers.ts";
import { type Found, found, type Guard, removeOrVouch } from "./guard.ts";
import { draftInDigits, knownInDigits } from "./numbers/of-source.ts";
import { sharesIn, shareValues } from "./numbers/shares.ts";
import { type Sum, sumsIn } from "./numbers/sums.ts";

export const amounts: Guard = {
  name: "amounts",
  run(source) {
    const { draft, language } = source;
    const view = draftInDigits(source);
    const sums = sumsIn(view.text, language);
    const shares = sharesIn(view.text);
    if (sums.length + shares.length === 0) return [];
    const known = [knownInDigits(source), ...source.profile.allow.amounts].join("\n");
    return [...unknownSums(draft, sums, { known, language }), ...unknownShares(draft, shares, known)].map(
      (finding) => found(draft, view.spanOf(finding.span), finding),
    );
  },
};

const anyNumber = /\d[\d.,'\u00a0\u202f]*/g;

function unknownSums(
  draft: string,
  sums: Sum[],
  { known, language }: { known: string; language: string },
): Found[] {
  if (sums.length === 0) return [];
  const inMail = new Set(sumsIn(known, language).map((sum) => `${sum.amount} ${sum.currency}`));
  const numbers = new Set(
    [...plainDigits(known).matchAll(anyNumber)].map((match) =>
      parseNumber(match[0].replace(/(?<![.,'])[.,']+$/, "")),
    ),
  );
  return sums
    .filter((sum) => !inMail.has(`${sum.amount} ${sum.currency}`))
    .map((sum) =>
      found(
        draft,
        sum.span,
        numbers.has(sum.amount)
          ? {
              severity: "look",
              rule: "other-currency",
              parameters: { currency: sum.currency },
              reason: `The email has this number, but not as an amount in ${sum.currency}.`,
              fix: "Check the currency, and correct it if it is wrong.",
            }
          : {
              severity: "blocked",
              rule: "unknown-amount",
              reason:
                "This amount is in neither the email nor the profile, so the model may have made it up.",
              fix: removeOrVouch,
            },
      ),
    );
}

function unknownShares(draft: string, shares: RegExpExecArray[], known: string): Found[] {
  const inMail = shareValues(known);
  return shares
    .filter((share) => shareValues(share[0]).difference(inMail).size > 0)
    .map((share) =>
      found(draft, [share.index, share.index + share[0].length], {
        severity: "look",
        rule: "unknown-percentage",
        reason: "This percentage is in neither the email nor the profile, so the model may have made it up.",
        fix: "Check it, and remove it if it is wrong.",
      }),
    );
}
