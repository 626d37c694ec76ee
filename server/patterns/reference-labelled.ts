// Finds reference numbers behind their label, or below it in a table.

import type { ReferenceKind } from "../prompts/references.ts";
import { type Cell, findCells } from "./columns.ts";
import { matches } from "./found.ts";
import type { ReferenceLabels } from "./reference-labels.ts";
import { alike, isReference, type Range, sticky, tokenAt } from "./reference-number.ts";

export interface ReferencePlace extends Range {
  kind: ReferenceKind;
}

/** Every labelled number in `text`, whose digits are plain ones by now (plainDigits). */
export function labelledReferences(text: string, labels: ReferenceLabels): ReferencePlace[] {
  const behind = matches(text, labels.within).flatMap((match) => behindLabel(text, match, labels));
  return [...behind, ...findCells(text).flatMap((cell) => inColumn(text, cell, labels))];
}

// Between label and number: "no. ", ":", " #", "（", "号为", " with number ", " mit der Nummer "
const between =
  /(?:[ \t\u00a0\u3000]{1,4}|\n(?!\n)|[:：#=([【№|]|[-–](?=[#\d])|numbers?|nos?\b\.?|nr\b\.?|n[°º]s?\.?|nummern?|num\.?|números?|numéros?|numero|id\b|code|reference|ref\b\.?|is\b|are\b|ist\b|sind\b|lautet|est\b|es\b|with\b|the\b|mit\b|der\b|den\b|avec|con\b|com\b|de\b|le\b|el\b|o\b|为|為|是|号码|号|號|编号|番号|は|が|رقم|برقم|هو|번호|[は는은]){0,8}/iy;
const strongSign =
  /[#№]|n[uúé]m|\bno\b|\bnr\b|-?nr\b|n[°º]|\bid\b|ref|号|號|番号|رقم|برقم|번호|编号|S\/N|номер/i;
// 4711, 4712 and 4713    A-1029、A-1030
const nextInList = /[ \t]{0,2}(?:[,;、/&+]|，|and|und|et|y|e|と|和|及|与|و)[ \t]{0,2}#?/iy;

function behindLabel(text: string, match: RegExpExecArray, labels: ReferenceLabels): ReferencePlace[] {
  const chosen = labels.of(match);
  // "so 12345 people": labels of two or three letters must be in capitals.
  if (!chosen || (/^(?:po|so|sr|rma)$/i.test(match[0]) && match[0] !== match[0].toUpperCase())) return [];
  const start = match.index + match[0].length;
  const gap = sticky(between, text, start);
  const first = tokenAt(text, start + gap.length);
  const strong = strongSign.test(match[0] + gap);
  const digits = strong ? 2 : (chosen.countable ? 5 : 3) - (/[:：]/.test(gap) ? 1 : 0);
  if (!first || !isReference(text, first, { digits, strong })) return [];
  return [first, ...restOfList(text, first)].map((range) => ({ kind: chosen.kind, ...range }));
}

/** "4711, 4712 and 4713": the numbers behind the first, as long as they look like it. */
function restOfList(text: string, first: Range): Range[] {
  const rest: Range[] = [];
  for (let last = first; rest.length < 50; ) {
    const joint = sticky(nextInList, text, last.end);
    const next = joint === "" ? null : tokenAt(text, last.end + joint.length);
    if (!next || !alike(text, first, next)) break;
    rest.push(next);
    last = next;
  }
  return rest;
}

/** A cell below "Invoice No." or "订单号". */
function inColumn(text: string, { head, start, end }: Cell, labels: ReferenceLabels): ReferencePlace[] {
  const match = head.length > 60 ? null : labels.whole.exec(head);
  const range = match ? tokenAt(text, text.charAt(start) === "#" ? start + 1 : start) : null;
  const chosen = match ? labels.of(match) : undefined;
  if (!chosen || range?.end !== end) return [];
  const strong = strongSign.test(head);
  const digits = strong ? 2 : chosen.countable ? 5 : 3;
  return isReference(text, range, { digits, strong }) ? [{ kind: chosen.kind, ...range }] : [];
}
