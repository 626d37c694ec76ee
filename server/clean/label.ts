// Gives each line a letter, so that the shape of a mail is a string and patterns over it are short:
// e empty, t text, S "-----Original Message-----", H where a program's markup begins an older mail's header, d a drawn rule,
// h a header field ("From: …"), o "On … wrote:" (O its first lines when it is wrapped), s a signature.

import type { Line } from "./line.ts";
import { type Field, type Phrases, plain, tidy } from "./phrases.ts";
import { type Header, matchQuoteHeader } from "./quote-header.ts";

export interface Labelled extends Line {
  letter: string;
  field?: { name: Field; value: string };
  header?: Header;
}

/** The lines with their letters. */
export function labelLines(lines: Line[], phrases: Phrases): Labelled[] {
  const labelled: Labelled[] = lines.map((line) => label(line, phrases));
  for (const [index, line] of labelled.entries())
    if (/[:：]\s*$/.test(line.text)) labelQuoteHeader(labelled, index, phrases);
  return labelled;
}

function label(line: Line, phrases: Phrases): Labelled {
  const { text, mark } = line;
  if (mark === "header") return { ...line, letter: "H" };
  if (mark === "rule") return { ...line, letter: "d" };
  if (text.trim() === "") return { ...line, letter: "e" };
  if (mark === "signature" || /^(?:--|—)\s?$/.test(text)) return { ...line, letter: "s" };
  if (isRule(text.slice(0, 200)) || lotusRule.test(text.slice(0, 200))) return { ...line, letter: "d" };
  if (isSeparator(text, phrases)) return { ...line, letter: "S" };
  const field = fieldOf(text, phrases);
  return field ? { ...line, letter: "h", field } : { ...line, letter: "t" };
}

// Anna Smith---12/05/2025 10:43:12 AM---Dear all, please find
const lotusRule = /^[^\d]{2,60}---\d{1,2}[./]\d{1,2}[./]\d{4} \d{1,2}:\d\d/;

// -----Original Message-----   ------------------ 原始邮件 ------------------   Begin forwarded message:
function isSeparator(text: string, phrases: Phrases): boolean {
  if (text.length > 120) return false;
  const words = plain(text);
  const inner = words.replace(/^[-_=–—─ ]{2,60}|[-_=–—─ ]{2,60}$/g, "");
  if (inner.length < words.length - 3) return phrases.separators.has(inner.replace(/:$/, ""));
  return words.endsWith(":") && words.includes(" ") && phrases.separators.has(words.slice(0, -1));
}

// From: Anna   *Von:* Anna   发件人： 王伟   日　期：2025年
function fieldOf(text: string, phrases: Phrases): Labelled["field"] {
  const colon = text.slice(0, 40).search(/[:：]/);
  if (colon < 1) return undefined;
  const words = plain(text.slice(0, colon));
  const name = phrases.fields.get(words) ?? phrases.fields.get(words.replaceAll(" ", ""));
  return name && { name, value: tidy(text.slice(colon + 1)).replace(/^[|* ]+|(?<![; ])[; ]+$/g, "") };
}

/** A quote header may be wrapped over up to three lines by the program that sent it. */
function labelQuoteHeader(lines: Labelled[], last: number, phrases: Phrases): void {
  for (let first = last; first >= Math.max(0, last - 2); first--) {
    const part = lines.slice(first, last + 1);
    if (part.some((line, i) => line.letter === "e" || (i < part.length - 1 && /[.!?:;。]$/.test(line.text))))
      return;
    const header = matchQuoteHeader(tidy(part.map((line) => line.text.trim()).join(" ")), phrases.templates);
    if (!header) continue;
    for (const line of part) line.letter = "O";
    const end = lines[last];
    if (end) Object.assign(end, { letter: "o", header });
    return;
  }
}

// -----   ** ===== **   ─────────
function isRule(text: string): boolean {
  const core = text.replace(/^[\s*]+/, "").replace(/(?<![\s*])[\s*]+$/, "");
  return /[-_=─━*]{5}/.test(text) && /^[-_=─━*]*$/.test(core);
}
