// Blocked: a phone number that is in neither the mail nor the profile.

import { plainDigits } from "../patterns/found.ts";
import { findPhones } from "../patterns/phones.ts";
import { found, type Guard, quotable, removeOrVouch } from "./guard.ts";

export const phones: Guard = {
  name: "phones",
  run(source) {
    const inDraft = findPhones(source.draft, { language: source.language });
    if (inDraft.length === 0) return [];
    const known = [quotable(source), ...source.profile.allow.phones].join("\n");
    const digits = plainDigits(known).replace(/(?<=\d)(?:[ \u00a0().\-/]{1,3})(?=\d)/g, "");
    const values = findPhones(known, { language: source.language }).map((phone) => phone.value);
    return inDraft
      .filter((phone) => !values.includes(phone.value) && !digits.includes(national(phone.words)))
      .map((phone) =>
        found(source.draft, phone.span, {
          severity: "blocked",
          rule: "unknown-phone",
          reason:
            "This phone number is in neither the email nor the profile, so the model may have made it up.",
          fix: removeOrVouch,
        }),
      );
  },
};

/** The digits as one dials them within the country: "+49 (0)30 1234567" and "030/1234567" both give 301234567. */
function national(words: string): string {
  const digits = plainDigits(words).replace("(0)", "").replace(/\D/g, "");
  return digits.replace(/^0+/, "").slice(-10);
}
