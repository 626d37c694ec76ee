// Splits text into sentences, in any language: at . ! ? … and their Chinese, Arabic and Indic equivalents, at an empty line, at a list
// item.

import { type Found, foundAt } from "./found.ts";

/** The sentences of `text`, in order, without the white space around them. A line that was only wrapped does not end a sentence. */
export function findSentences(text: string): Found[] {
  const sentences: Found[] = [];
  let start = 0;
  for (const match of text.matchAll(end)) {
    const until = match.index + match[0].length;
    if (!endsHere(text, start, match)) continue;
    push(sentences, text, start, until);
    start = until;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

/** Text without any end of a sentence is cut here: nobody reads a longer one. */
const longest = 600;

// "it?" Then   是吗？”   …   a line's end
const end =
  /[.!?…]{1,5}["'”’»)\]]{0,3}(?=\s|$)|[?!]["'”’»)\]]{0,3}(?=[A-ZÄÖÜ¿¡\u3041-\u9fff])|[。！？｡؟।]{1,5}[”’」』）)"]{0,3}|(?<=[\u4e00-\u9fff])[?!]|\n/g;
// Mr.   z.B.   Nr.   No.   bzw.   p. ej.   e.g.   J.   5.   (der 5. Dezember)
const abbreviation =
  /(?:^|[\s(])(?:Mrs?|Ms|Dr|Prof|Hr|Fr|Frau|Herr|St|Nr|No|Nos|Art|Abs|Inv|Ref|Tel|Fon|Mob|Fax|Ext|Co|Ltd|Inc|Corp|vs|approx|ca|bzw|ggf|inkl|zzgl|exkl|evtl|usw|etc|vgl|max|min|Mio|Mrd|Str|M|Mme|Mlle|Sr|Sra|Srta|Dña|Av|nº|núm|pág|Ing|Lic|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez|e\.g|i\.e|z\. ?B|d\. ?h|u\. ?a|p\. ?ej|a\.m|p\.m|\p{L}|\d{1,2}(?:\.\d{1,2})?)\.$/iu;

function endsHere(text: string, start: number, match: RegExpExecArray): boolean {
  const at = match.index;
  if (match[0] === "\n") return lineEndsSentence(text, at);
  if (!match[0].startsWith(".") || match[0].length > 1) return true;
  if (!abbreviation.test(text.slice(Math.max(start, at - 12), at + 1))) return true;
  // "on 5." ends the sentence at the end of a line; "the 5. December" does not.
  return /^\s*(?:\n|$)/.test(text.slice(at + 1, at + 20));
}

/** A line of text wrapped at about 70 columns goes on in the next line; a short line, a list item and an empty line end the sentence. */
function lineEndsSentence(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trimEnd();
  const after = text.slice(at + 1, at + 60);
  // Japanese mail is wrapped at about 30 characters, each twice as wide.
  if (/[\u3041-\u30ff]/.test(before))
    return before.length < 18 || before.length > 45 || !/^[\u3041-\u30ff\u4e00-\u9fff\d]/.test(after);
  // Some programs wrap later, but a long line is more often a paragraph: only a small letter shows that it goes on.
  if (before.length > 90 && before.length < 200) return !/^\p{Ll}/u.test(after);
  if (before.length < 55 || before.length > 90 || /[:：]$/.test(before)) return true;
  return !/^[\p{L}\d("'«„“]/u.test(after) || /^(?:\d{1,2}[.)]|[a-z]\))\s/.test(after);
}

function push(sentences: Found[], text: string, start: number, until: number): void {
  for (let from = start; from < until; from += longest) {
    const raw = text.slice(from, Math.min(until, from + longest));
    const lead = raw.length - raw.replace(listMark, "").length;
    const words = raw.slice(lead).trimEnd();
    if (words !== "") sentences.push(foundAt(text, from + lead, from + lead + words.length));
  }
}

// "- ", "• ", "1. ", "2) ", "（3）", "a) " before a sentence are not part of it
const listMark =
  /^\s*(?:(?:[-*•·–—>▪●]|\(?\d{1,2}[.)、]|（\d{1,2}）|[１-９][．、）]|[①-⑳]|[a-h]\))(?:\s+|(?=[\u3041-\u9fff])))?\s*/;
