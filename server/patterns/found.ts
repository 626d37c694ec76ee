// What every pattern returns: the words, and where they stand in the text.

import type { Span } from "../contract/span.ts";

export interface Found {
  words: string;
  /** `text.slice(...span) === words`. */
  span: Span;
}

/** A real mail has a few of a kind; a text of nothing but numbers must not keep us busy. */
export const mostFound = 500;

/** The places where `pattern` (global) matches, at most `mostFound`. */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  return text.matchAll(pattern).take(mostFound).toArray();
}

/** The words between two places of `text`. */
export function foundAt(text: string, start: number, end: number): Found {
  return { words: text.slice(start, end), span: [start, end] };
}

/** Those of `candidates` that share no character with `taken`. Both in the order of the text. */
export function outside<T extends Found>(candidates: T[], taken: Found[]): T[] {
  const sorted = taken.map((found) => found.span).sort((a, b) => a[0] - b[0]);
  let next = 0;
  let reach = 0;
  return candidates.filter((candidate) => {
    const [start, end] = candidate.span;
    for (let span = sorted[next]; span && span[0] < end; span = sorted[++next])
      reach = Math.max(reach, span[1]);
    return reach <= start;
  });
}

/** Full-width and Arabic-Indic digits as 0-9, full-width signs as ASCII; same length, so places stay the same. */
export function plainDigits(text: string): string {
  return text.replace(unusualDigit, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    if (code >= 0x06f0) return String(code - 0x06f0);
    return String(code - 0x0660);
  });
}

// ０１２ ． ＃ ： — ٠١٢ — ۰۱۲; the full-width comma is punctuation except in １２，８００
const unusualDigit =
  /(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19]{3})|[\uff10-\uff19\uff03\uff05\uff08\uff09\uff0b\uff0d-\uff0f\uff1d\uff21-\uff3a\uff41-\uff5a\u0660-\u0669\u06f0-\u06f9]/g;
