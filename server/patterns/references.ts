// Numbers of orders, invoices, contracts, tickets: those that are labelled, then those whose shape is well known.

import { type Found, matches, plainDigits } from "./found.ts";
import { labels, prefixes, type ReferenceKind } from "./reference-labels.ts";

export interface FoundReference extends Found {
  kind: ReferenceKind;
  /** The number as one writes it in a search field: half-width, without "#". */
  value: string;
}

/** Every reference in `text`, in order. `words` is the number without its label. */
export function findReferences(text: string): FoundReference[] {
  const plain = plainDigits(text);
  const found: Place[] = [];
  for (const match of matches(plain, label)) found.push(...behindLabel(plain, match));
  for (const match of matches(plain, shape)) found.push(...asShaped(match));
  let reach = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
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
    }));
}

interface Place {
  kind: ReferenceKind;
  start: number;
  end: number;
}

const alternatives = labels.map(({ words }, i) => `(?<l${i}>${words})`).join("|");
// "order confirmation" stands before "order" in the list, so the longer one wins.
const label = new RegExp(`(?<![A-Za-zÀ-ÿ\\d_-])(?:${alternatives})(?![A-Za-zà-ÿ])`, "gi");

// Between label and number: "no. ", ":", " #", "（", "号为", " with number ", " mit der Nummer "
const between =
  /(?:[ \t\u00a0]{1,4}|\n(?!\n)|[:：#=([【№|]|[-–](?=[#\d])|numbers?|nos?\b\.?|nr\b\.?|n[°º]s?\.?|nummern?|num\.?|números?|numéros?|numero|id\b|code|reference|ref\b\.?|is\b|are\b|ist\b|sind\b|lautet|est\b|es\b|with\b|the\b|mit\b|der\b|den\b|avec|con\b|com\b|de\b|le\b|el\b|o\b|为|為|是|号码|号|號|编号|番号|は|が|رقم|برقم|هو|번호|[は는은]){0,8}/iy;
const strongSign =
  /[#№]|n[uúé]m|\bno\b|\bnr\b|-?nr\b|n[°º]|\bid\b|ref|号|號|番号|رقم|برقم|번호|编号|S\/N|номер/i;
// 4500012345   A-1029   RE-2026-1187   INV-2026/0042   202611210001   SF1234567890
const token = /[A-Za-z0-9]{1,24}(?:[-/_.][A-Za-z0-9]{1,16}){0,5}/y;
// 4711, 4712 and 4713    A-1029、A-1030
const nextInList = /[ \t]{0,2}(?:[,;、/&+]|，|and|und|et|y|e|と|和|及|与|و)[ \t]{0,2}#?/iy;

function behindLabel(text: string, match: RegExpExecArray): Place[] {
  const chosen = labels.find((_, i) => match.groups?.[`l${i}`] !== undefined);
  // "so 12345 people": two- and three-letter labels are capitals.
  if (!chosen || (/^(?:po|so|sr|rma)$/i.test(match[0]) && match[0] !== match[0].toUpperCase())) return [];
  const start = match.index + match[0].length;
  const gap = sticky(between, text, start);
  const first = tokenAt(text, start + gap.length);
  const strong = strongSign.test(match[0] + gap);
  const digits = strong ? 2 : (chosen.countable ? 5 : 3) - (/[:：]/.test(gap) ? 1 : 0);
  if (!first || !isReference(text, first, { digits, strong })) return [];
  return [first, ...restOfList(text, first)].map((range) => ({ kind: chosen.kind, ...range }));
}

/** "4711, 4712 and 4713": what follows the first, as long as it is built like it. */
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

interface Range {
  start: number;
  end: number;
}

function tokenAt(text: string, start: number): Range | null {
  const words = sticky(token, text, start);
  return words === "" ? null : { start, end: start + words.length };
}

// 30.11.2026   2026-11-30   12/01/26
const dateLike = /^(?:\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;
// "1,234.56 EUR"   "12:30"   "500 pieces"   "30 %"   "14 days"   "20 Stück"   "100 台"
const amountFollows =
  /(?:[.,:]\d|[ \t\u00a0]?(?:[€$£%°]|EUR|USD|CNY|RMB|GBP|CHF|元|円|万|pieces?|pcs|units?|items?|copies|sets?|boxes|days?|weeks?|hours?|people|Stück|Stk|Tage?n?|pièces?|unités?|jours?|unidades|piezas|días|dias|peças|个|件|台|套|份|箱|只|天|日|年|月|個|本|枚|قطعة|يوم))/iy;

function isReference(
  text: string,
  { start, end }: Range,
  rule: { digits: number; strong: boolean },
): boolean {
  const words = text.slice(start, end);
  const digits = words.replace(/\D/g, "").length;
  const next = text.charAt(end);
  if (digits < 1 || dateLike.test(words) || /[A-Za-z0-9@]/.test(next)) return false;
  if (!/^\d+$/.test(words)) return isMixedReference(words, digits, rule.strong);
  if (sticky(amountFollows, text, end) !== "") return false;
  const year = /^(?:19|20)\d\d$/.test(words);
  return digits >= rule.digits && (rule.strong || !year);
}

/** "A-1029" and "X200B7" are references; "3D", "500g", "10pcs", "1.234" and "B2B" are not. */
function isMixedReference(words: string, digits: number, strong: boolean): boolean {
  if (/^\d+[a-z]{1,4}$/.test(words) || /^\d{1,3}(?:\.\d{3})+$/.test(words)) return false;
  return digits >= (strong ? 1 : 3);
}

/** The next of a list is built like the first: letters alike, about as long. */
function alike(text: string, first: Range, next: Range): boolean {
  const build = (range: Range) => text.slice(range.start, range.end).replace(/\d+/g, "0");
  const length = (range: Range) => range.end - range.start;
  return build(first) === build(next) && Math.abs(length(first) - length(next)) <= 1 && length(next) >= 3;
}

// PO 4500012345   INV-2026/0042   HT-2026-018   #48213
const shape =
  /(?<![A-Za-z0-9/&#._-])(?:(?<prefix>[A-Z]{1,6})(?<joint>[-/ _#]{0,2})(?<rest>\d[\dA-Z]{0,15}(?:[-/][A-Z0-9]{1,12}){0,3})|#(?<bare>\d{4,12}))(?![A-Za-z0-9_-]|[.,]\d)/g;

function asShaped(match: RegExpExecArray): Place[] {
  const { prefix = "", joint = "", rest = "", bare } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (bare !== undefined) return [{ kind: "other", start: match.index + 1, end }];
  const digits = rest.replace(/\D/g, "").length;
  const known = prefixes[prefix];
  // "CT 06103" is a postcode, "PO 45001" is not.
  const wanted = joint.includes(" ") ? (/^(?:PO|INV|ORDER)$/.test(prefix) ? 5 : 6) : 4;
  const isOne = known ? digits >= wanted : joint !== " " && /^20\d\d[-/]\d{2,8}$/.test(rest) && joint !== "";
  if (!isOne) return [];
  // "PO 4500012345" is cited as 4500012345, "INV-2026/0042" as a whole.
  const start = /[ #]/.test(joint) ? end - rest.length : match.index;
  return [{ kind: known ?? "other", start, end }];
}

function sticky(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
