// Finds the numbers of orders, invoices, contracts and tickets: those with a label, and those whose shape is well known.

import type { ReferenceKind } from "../prompts/references.ts";
import { type Found, matches, plainDigits } from "./found.ts";
import { labelledReferences, type ReferencePlace } from "./reference-labelled.ts";
import { prefixes, type ReferenceLabels } from "./reference-labels.ts";

export interface FoundReference extends Found {
  kind: ReferenceKind;
  /** The number as one would type it into a search field: half-width, without "#". */
  value: string;
}

/** Every reference in `text`, in order. `words` is the number without its label. */
export function findReferences(text: string, labels: ReferenceLabels): FoundReference[] {
  const plain = plainDigits(text);
  const shaped = matches(plain, shape).flatMap((match) => asShaped(match));
  const found = [...labelledReferences(plain, labels), ...shaped];
  let reach = 0;
  return (
    found
      // Of two for the same place, the one whose kind is known.
      .sort(
        (a, b) =>
          a.start - b.start || b.end - a.end || Number(a.kind === "other") - Number(b.kind === "other"),
      )
      .filter(({ start, end }) => {
        const free = start >= reach;
        if (free) reach = end;
        return free;
      })
      .map(({ kind, start, end }) => ({
        kind,
        words: text.slice(start, end),
        span: [start, end],
        value: plain.slice(start, end),
      }))
  );
}

// PO 4500012345   INV-2026/0042   HT-2026-018   #48213
const shape =
  /(?<![A-Za-z0-9/&#._-])(?:(?<prefix>[A-Z]{1,6})(?<joint>[-/ _#]{0,2})(?<rest>\d[\dA-Z]{0,15}(?:[-/][A-Z0-9]{1,12}){0,3})|#(?<bare>\d{4,12}))(?![A-Za-z0-9_-]|[.,]\d)/g;

function asShaped(match: RegExpExecArray): ReferencePlace[] {
  const { prefix = "", joint = "", rest = "", bare } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (bare !== undefined) return [{ kind: "other", start: match.index + 1, end }];
  const digits = rest.replace(/\D/g, "").length;
  const known = prefixes[prefix];
  // "CT 06103" is a postcode, "PO 45001" is not.
  const wanted = joint.includes(" ") ? (/^(?:PO|INV|ORDER)$/.test(prefix) ? 5 : 6) : 4;
  const isOne = known
    ? digits >= wanted
    : joint !== " " && /^20\d\d(?:\d{4})?[-/]\d{2,8}$/.test(rest) && joint !== "";
  if (!isOne) return [];
  // "PO 4500012345" is looked up as 4500012345, "INV-2026/0042" as a whole.
  const start = /[ #]/.test(joint) ? end - rest.length : match.index;
  return [{ kind: known ?? "other", start, end }];
}
