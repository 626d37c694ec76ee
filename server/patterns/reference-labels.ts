// How all mail languages together label the number of an order, an invoice, a contract or a ticket.

import type { Languages } from "../prompts/languages.ts";
import { sourceOf } from "../prompts/phrase.ts";
import { type ReferenceKind, referenceKinds } from "../prompts/references.ts";

export interface ReferenceLabel {
  kind: ReferenceKind;
  /** "order 500 pieces", "订单 500 件": a short bare number behind the word alone is a quantity. */
  countable: boolean;
}

export interface ReferenceLabels {
  /** A label within a text; and a text that is a label and nothing else ("Invoice No."). */
  within: RegExp;
  whole: RegExp;
  /** The label that has matched. */
  of(match: RegExpExecArray): ReferenceLabel | undefined;
}

/** The labels of all languages. All are looked for in every mail, because people mix them. */
export function referenceLabelsOf(languages: Languages): ReferenceLabels {
  const groups = [false, true].flatMap((countable) => referenceKinds.map((kind) => ({ kind, countable })));
  const sources = groups.map((group, i) => `(?<l${i}>${sourceFor(group, languages)})`).join("|");
  return {
    within: new RegExp(`(?<![A-Za-zÀ-ÿ\\d_-])(?:${sources})(?![A-Za-zà-ÿ])`, "giu"),
    whole: new RegExp(
      `^(?:${sources})(?:[ ]?(?:#|№|numbers?|nos?\\.?|nr\\.?|n[°º]\\.?|id|code|号码?|编号|番号|رقم))?[.:：]?$`,
      "iu",
    ),
    of: ({ groups: found }) => groups.find((_, i) => found?.[`l${i}`] !== undefined),
  };
}

/** A longer label is tried before a shorter one that it begins with. */
function sourceFor({ kind, countable }: ReferenceLabel, languages: Languages): string {
  return (
    [...languages.values()]
      .flatMap(({ references }) => references[countable ? "countable" : "labels"][kind])
      .sort((a, b) => b.length - a.length)
      .map((phrase) => sourceOf(phrase))
      .join("|") || "(?!)"
  );
}

/** Prefixes that make a reference without any label: "PO 4500012345", "INV-2026/0042", "HT-2026-018". */
export const prefixes: Record<string, ReferenceKind> = {
  PO: "order",
  SO: "order",
  ORD: "order",
  ORDER: "order",
  BE: "order",
  AB: "order",
  DD: "order",
  INV: "invoice",
  RE: "invoice",
  RG: "invoice",
  FA: "invoice",
  FAC: "invoice",
  FAT: "invoice",
  FP: "invoice",
  HT: "contract",
  CT: "contract",
  CTR: "contract",
  TKT: "ticket",
  TICKET: "ticket",
  CASE: "ticket",
  INC: "ticket",
  SR: "ticket",
  RMA: "ticket",
  CS: "ticket",
  GD: "ticket",
};
