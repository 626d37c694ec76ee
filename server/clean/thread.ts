// Takes a mail's lines apart: what was written this time, and every older mail quoted with it, newest first.

import type { QuotedMail } from "../contract/clean-mail.ts";
import { findBoundary, leadingBlock } from "./boundary.ts";
import { type Labelled, labelLines } from "./label.ts";
import type { Line } from "./line.ts";
import type { Phrases } from "./phrases.ts";
import type { Header } from "./quote-header.ts";

const mostOlderMails = 50;
const mostThreadCharacters = 200_000;

export interface Split {
  /** The sender's own lines, in the pieces that quotes leave between them. */
  own: Line[][];
  thread: QuotedMail[];
  truncated: boolean;
}

/** The sender's own lines, and the older mails. */
export function splitThread(lines: Line[], phrases: Phrases): Split {
  const newest = takeApart({ lines: labelLines(lines, phrases), header: undefined, base: 0 });
  const thread: QuotedMail[] = [];
  const waiting = newest.older.toReversed();
  let characters = 0;
  let taken = 0;
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (taken++ >= mostOlderMails || characters > mostThreadCharacters)
      return { own: newest.own, thread, truncated: true };
    const { own, older, header } = takeApart(part);
    const text = joined(own.flat()).slice(0, mostThreadCharacters);
    characters += text.length;
    if (text !== "" || header.from !== "") thread.push({ ...header, text });
    for (const next of older.toReversed()) waiting.push(next);
  }
  return { own: newest.own, thread, truncated: false };
}

/** Lines as text: no empty line at either end, never two in a row. */
export function joined(lines: Line[]): string {
  return lines
    .map((line) => line.text.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

interface Part {
  lines: Labelled[];
  /** What the line above the quote said; undefined for the newest mail. */
  header: Header | undefined;
  /** How many quotes this mail's own lines stand in. */
  base: number;
}

function takeApart(part: Part): { own: Line[][]; older: Part[]; header: Header } {
  const { lines, base } = part;
  const letters = lines.map((line) => (line.depth > base ? "q" : line.letter)).join("");
  const top = part.header ? leadingBlock(letters, lines) : undefined;
  const from = top?.end ?? 0;
  const boundary = findBoundary(letters, lines, from);
  const { own, older } = takeQuotes(part, letters, { from, end: boundary?.at ?? lines.length });
  if (boundary) older.push(olderPart(lines.slice(boundary.bodyAt), boundary.header));
  return { own, older, header: merged(part.header ?? nobody, top?.header ?? nobody) };
}

// Ooqqeqq: an announcement and the quote below it. Empty lines behind it belong to the answer.
const quotedRun = /(?:O{0,2}oe{0,3})?q(?:e{0,200}q)*/g;

/** Quoted runs go to older mails; what stands between them is the sender's own, also when it answers line by line. */
function takeQuotes(
  { lines }: Part,
  letters: string,
  within: { from: number; end: number },
): { own: Line[][]; older: Part[] } {
  const own: Line[][] = [];
  const older: Part[] = [];
  let at = within.from;
  for (const { index, 0: run } of letters.slice(0, within.end).matchAll(quotedRun)) {
    if (index < at) continue;
    own.push(lines.slice(at, index));
    at = index + run.length;
    const announced = lines
      .slice(index, at)
      .find((line) => line.letter === "o" && run.startsWith("o".padStart(run.indexOf("o") + 1, "O")));
    const quote = lines.slice(index + (announced ? run.indexOf("o") + 1 : 0), at);
    const last = older.at(-1);
    if (announced?.header || !last) older.push(olderPart(quote, announced?.header ?? nobody));
    else last.lines.push({ text: "", depth: last.base, mark: "", letter: "e" }, ...quote);
  }
  own.push(lines.slice(at, within.end));
  return { own, older };
}

function olderPart(lines: Labelled[], header: Header): Part {
  let base = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line.text !== "") base = Math.min(base, line.depth);
  return { lines, header, base };
}

function merged(a: Header, b: Header): Header {
  return { from: a.from || b.from, date: a.date || b.date, subject: a.subject || b.subject };
}

const nobody: Header = { from: "", date: "", subject: "" };
