// Blocked: a sum of money that is in neither the mail nor the profile. 1.234,50 € and €1,234.50 are the same sum.
// Look: a sum whose number is in the mail without that currency, and a percentage that is not in the mail.

import { findAmounts } from "../patterns/amounts.ts";
import { plainDigits } from "../patterns/found.ts";
import { parseNumber } from "../patterns/numbers.ts";
import { type Found, found, type Guard, quotable, removeOrVouch } from "./guard.ts";

export const amounts: Guard = {
  name: "amounts",
  run(source) {
    const sums = findAmounts(source.draft, source.language);
    const shares = [...plainDigits(source.draft).matchAll(percentage)];
    if (sums.length + shares.length === 0) return [];
    const known = [quotable(source), ...source.profile.allow.amounts].join("\n");
    return [
      ...unknownSums(source.draft, sums, known, source.language),
      ...unknownShares(source.draft, shares, known),
    ];
  },
};

// 10 %   10%   7.5 percent   20 Prozent   15 por ciento   百分之十 is left to the promises
const percentage =
  /(?<![\w.,])\d{1,3}(?:[.,]\d{1,3})?\s?(?:[%％٪]|percent\b|per cent\b|Prozent\b|pour cent\b|por ciento\b|por cento\b|per cento\b|procent\b|パーセント)/gi;
const anyNumber = /\d[\d.,'\u00a0\u202f]*/g;

function unknownSums(
  draft: string,
  sums: ReturnType<typeof findAmounts>,
  known: string,
  language: string,
): Found[] {
  if (sums.length === 0) return [];
  const inMail = new Set(findAmounts(known, language).map((sum) => `${sum.amount} ${sum.currency}`));
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
  const inMail = new Set(
    [...plainDigits(known).matchAll(percentage)].map((match) => parseFloat(match[0].replace(",", "."))),
  );
  return shares
    .filter((share) => !inMail.has(parseFloat(share[0].replace(",", "."))))
    .map((share) =>
      found(draft, [share.index, share.index + share[0].length], {
        severity: "look",
        rule: "unknown-percentage",
        reason: "This percentage is in neither the email nor the profile, so the model may have made it up.",
        fix: "Check it, and remove it if it is wrong.",
      }),
    );
}
