// Blocked: a phone number that is in neither the mail nor the profile, also one in words ("zero three zero ..."), one with letters and a
// short one behind "call" or "text".

import { outside, plainDigits } from "../patterns/found.ts";
import { type FoundPhone, findPhones } from "../patterns/phones.ts";
import { found, type Guard, removeOrVouch } from "./guard.ts";
import { dialled } from "./numbers/dialled.ts";
import { draftInDigits, knownInDigits } from "./numbers/of-source.ts";

export const phones: Guard = {
  name: "phones",
  run(source) {
    const { language } = source;
    const view = draftInDigits(source);
    const inDraft = phonesIn(view.text, language);
    if (inDraft.length === 0) return [];
    const known = [knownInDigits(source), ...source.profile.allow.phones].join("\n");
    const digits = plainDigits(known).replace(/(?<=\d)(?:[ \u00a0().\-/]{1,3})(?=\d)/g, "");
    const values = phonesIn(known, language).map((phone) => phone.value);
    return inDraft
      .filter((phone) => !values.includes(phone.value) && !isIn(digits, phone))
      .map((phone) =>
        found(source.draft, view.spanOf(phone.span), {
          severity: "blocked",
          rule: "unknown-phone",
          reason:
            "This phone number is in neither the email nor the profile, so the model may have made it up.",
          fix: removeOrVouch,
        }),
      );
  },
};

function phonesIn(text: string, language: string): FoundPhone[] {
  // "Tel:030 …" and "tel:+49…" are a label and a number.
  const apart = text.replace(/(?<=\p{L}):(?=[+(\d])/gu, " ");
  const usual = findPhones(apart, { language });
  return [...usual, ...outside(dialled(apart), usual)].sort((a, b) => a.span[0] - b.span[0]);
}

/** True where the digits of the mail hold the number, as one dials it within the country. */
function isIn(digits: string, { words }: FoundPhone): boolean {
  const own = national(words);
  // Four digits may be part of anything.
  return own.length < 7
    ? own !== "" && new RegExp(`(?<!\\d)${own}(?!\\d)`).test(digits)
    : digits.includes(own);
}

/** "+49 (0)30 1234567" and "030/1234567" both give 301234567. */
function national(words: string): string {
  const digits = plainDigits(words).replace("(0)", "").replace(/\D/g, "");
  return digits.replace(/^0+/, "").slice(-10);
}
