// Look: an order, invoice or ticket number that the mail does not have was invented.

import { plainDigits } from "../patterns/found.ts";
import { findReferences } from "../patterns/references.ts";
import { found, type Guard, quotable } from "./guard.ts";

export const references: Guard = {
  name: "references",
  run(source) {
    const inDraft = findReferences(source.draft);
    if (inDraft.length === 0) return [];
    const known = bare(quotable(source));
    return inDraft
      .filter((reference) => !known.includes(bare(reference.value)))
      .map((reference) =>
        found(source.draft, reference.span, {
          severity: "look",
          reason: "This number is not in the mail.",
          fix: "Check it against your own records, or take it out.",
        }),
      );
  },
};

/** "INV-2024 118" and "inv2024-118" are one number. */
function bare(text: string): string {
  return plainDigits(text)
    .toLowerCase()
    .replace(/(?<=[\p{L}\d])[ \-_/.#]{1,2}(?=\d)/gu, "");
}
