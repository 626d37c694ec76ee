// Finds a signature that nothing marks by the shape of a mail's last lines, written as one letter a line.

import { isRuler, isSignOff } from "./closing.ts";
import type { Line } from "./line.ts";
import type { Parts } from "./parts.ts";
import { type Phrases, plain } from "./phrases.ts";

/** Takes out a signature that begins with a closing phrase, a ruler or the sender's name and goes on with nothing but names and addresses. */
export function takeTail(parts: Parts, sender: string, phrases: Phrases): void {
  const { text } = parts;
  const start = Math.max(0, text.length - longestTail);
  const letters = text
    .slice(start)
    .map((line) => tailLetter(line.text, sender, phrases))
    .join("");
  // g closing, n sender's name, u ruler, c contact, w short words, l longer words, e empty, P "PS", t a line that stays text
  const tail = tails.map((pattern) => letters.search(pattern)).find((at) => at !== -1);
  if (tail === undefined) return;
  const postscript = letters.indexOf("P", tail);
  const end = postscript === -1 ? letters.length : postscript;
  parts.signature.unshift(...withoutRulers(text.splice(start + tail, end - tail)), gap);
}

/** A signature's lines without the rulers drawn above and below it. */
function withoutRulers(lines: Line[]): Line[] {
  const drawn = (line: Line | undefined) =>
    line !== undefined && (line.text.trim() === "" || isRuler(line.text));
  const first = lines.findIndex((line) => !drawn(line));
  const last = lines.findLastIndex((line) => !drawn(line));
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** In lines. No signature is longer. */
export const longestTail = 40;

const tails = [
  /(?:ge*)+(?:[wnlc]e*){0,12}(?:ue*(?:[wnlcu]e*){0,12})?(?:P.*)?$/,
  /ue*(?=[wnu]*e*[wn]*e*[wn]*e*c)(?:[wncu]e*){1,14}$/,
  /(?<=e)n(?:[wnl]e?){0,4}ce?(?:[wnlc]e?){0,10}$/,
  /(?<=e)nw{0,3}e*$/,
];

function tailLetter(text: string, sender: string, phrases: Phrases): string {
  const line = text.trim();
  if (line === "") return "e";
  if (/^p\.?\s?s\.?\s?[:.\s]|^附[:：]/i.test(line)) return "P";
  if (isSignOff(line, phrases)) return "g";
  if (isRuler(line)) return "u";
  if (line.length > 120 || keptInText.test(line)) return "t";
  if (isName(plain(line).replace(/[.,]$/, ""), plain(sender))) return "n";
  if (phrases.contacts.test(line) || contact.test(line)) return "c";
  if (line.length <= 60 && line.split(/\s+/).length <= 9) return "w";
  return /[.!。！]$/.test(line) ? "t" : "l";
}

/** The sender's whole name, the first word of it, or (as companies sign) the name and a department. */
function isName(line: string, sender: string): boolean {
  if (sender.length < 2) return false;
  return (
    line === sender || line === sender.split(" ", 1)[0] || (line.startsWith(`${sender} `) && line.length < 50)
  );
}

// - an item   1. an item   a question?   • a point
const keptInText = /^(?:[-•*·]|\d{1,2}[.)])\s|[?？:：]$|[。！](?=.)|\w\.\s\w+\s\w+\s\w+.*\.$/;
// T: +49 30 1234   010-1234   www.example.com   anna@example.com   〒100-0001
const contact =
  /[:：]\s?\+?\d|\+\d[\d\s().-]{6,}|\d{3,4}-\d{4}|www\.|https?:\/\/|[^\s@]{1,64}@[^\s@]{1,100}\.|〒\d|^TEL|(?:^|\s)[tme][.:：]|\|.{1,40}\|/i;

const gap: Line = { text: "", depth: 0, mark: "" };
