// Look: an order, invoice or ticket number that is not in the mail.

import { plainDigits } from "../patterns/found.ts";
import { type ReferenceLabels, referenceLabelsOf } from "../patterns/reference-labels.ts";
import { findReferences } from "../patterns/references.ts";
import type { Languages } from "../prompts/languages.ts";
import { type Found, found, type Guard, type GuardSource, quotable } from "./guard.ts";

/** `languages` say how a number is labelled. */
export function references(languages: Languages): Guard {
  const labels = referenceLabelsOf(languages);
  return { name: "references", run: (source) => invented(source, labels) };
}

function invented(source: GuardSource, labels: ReferenceLabels): Found[] {
  const inDraft = findReferences(source.draft, labels);
  if (inDraft.length === 0) return [];
  const known = bare(quotable(source));
  return inDraft
    .filter((reference) => !known.includes(bare(reference.value)))
    .map((reference) =>
      found(source.draft, reference.span, {
        severity: "look",
        rule: "unknown-reference",
        reason: "This number isn't in the email, so the model may have made it up.",
        fix: "Check it against your records, or remove it.",
      }),
    );
}

/** "INV-2024 118" and "inv2024-118" are the same number. */
function bare(text: string): string {
  return plainDigits(text)
    .toLowerCase()
    .replace(/(?<=[\p{L}\d])[ \-_/.#]{1,2}(?=\d)/gu, "");
}
