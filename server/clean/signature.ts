// The sender's own lines → text, signature, disclaimer. When in doubt a line stays text: a lost order number costs more than a
// name too many.

import type { Line } from "./line.ts";
import { type Phrases, plain } from "./phrases.ts";

export interface Parts {
  text: Line[];
  signature: Line[];
  disclaimer: Line[];
}

/** One stretch of a sender's lines taken apart; `sender` is the display name the mail came with. */
export function splitSignature(lines: Line[], sender: string, phrases: Phrases): Parts {
  const end = lines.findLastIndex((line) => line.text.trim() !== "") + 1;
  const parts: Parts = { text: lines.slice(0, end), signature: [], disclaimer: [] };
  takeDisclaimer(parts, phrases);
  takeMobile(parts, phrases);
  takeMarked(parts);
  takeTail(parts, sender, phrases);
  return parts;
}

/** A notice to the end when a signature stands before it; one paragraph where it stands first or amid the text. */
function takeDisclaimer(parts: Parts, phrases: Phrases): void {
  for (let taken = 0; taken < mostNotices; taken++) {
    const at = parts.text.findIndex(
      (_, i) => nearAnEnd(i, parts.text.length) && beginsNotice(parts.text, i, phrases),
    );
    if (at === -1) return;
    const rest = parts.text.slice(at);
    const empty = rest.findIndex((line) => line.text.trim() === "");
    const toEnd = at > 0 && rest.length <= 60 && ended(parts.text.slice(0, at), phrases);
    const length = toEnd || empty === -1 ? rest.length : empty + 1;
    parts.disclaimer.push(...parts.text.splice(at, length), gap);
  }
}

const mostNotices = 8;

function nearAnEnd(index: number, length: number): boolean {
  return index < 30 || index > length - 100;
}

function beginsNotice(lines: Line[], index: number, phrases: Phrases): boolean {
  const above = lines[index - 1]?.text.trim() ?? "";
  return (above === "" || ruler.test(above)) && phrases.disclaimers(lines[index]?.text ?? "");
}

/** True when a mail's words are over by the end of these lines. */
function ended(lines: Line[], phrases: Phrases): boolean {
  return lines.some(
    (line) => line.mark === "signature" || isDelimiter(line.text) || isSignOff(line.text, phrases),
  );
}

/** What a phone adds, in the last three lines. */
function takeMobile(parts: Parts, phrases: Phrases): void {
  let seen = 0;
  for (let at = parts.text.length - 1; at >= 0 && seen < 3; at--) {
    const text = parts.text[at]?.text ?? "";
    if (text.trim() === "") continue;
    seen++;
    if (text.length <= 120 && phrases.mobileSignatures(text))
      parts.signature.unshift(...parts.text.splice(at, 1));
  }
}

/** What the mail program has marked, or what follows the "-- " of RFC 3676. */
function takeMarked(parts: Parts): void {
  const delimiter = parts.text.findLastIndex((line) => isDelimiter(line.text));
  if (delimiter !== -1 && words(parts.text.slice(delimiter)) <= 25) {
    parts.signature.unshift(...parts.text.splice(delimiter).slice(1));
    return;
  }
  const marked = parts.text.filter((line) => line.mark === "signature");
  if (marked.length === 0) return;
  parts.signature.unshift(...marked);
  parts.text = parts.text.filter((line) => line.mark !== "signature");
}

/** A closing phrase, a ruler or the sender's name, with nothing but a name and an address after it. */
function takeTail(parts: Parts, sender: string, phrases: Phrases): void {
  const { text } = parts;
  const start = Math.max(0, text.length - longestTail);
  const letters = text
    .slice(start)
    .map((line) => tailLetter(line.text, sender, phrases))
    .join("");
  // g closing, n sender's name, u ruler, c contact, w short words, e empty, P "PS", t anything that keeps a line in the text
  const tail = tails.map((pattern) => letters.search(pattern)).find((at) => at !== -1);
  if (tail === undefined) return;
  const postscript = letters.indexOf("P", tail);
  const end = postscript === -1 ? letters.length : postscript;
  parts.signature.unshift(...text.splice(start + tail, end - tail));
}

/** No signature is longer, and the patterns below look at no more. */
const longestTail = 40;

const tails = [
  /(?:ge*)+(?:[wnc]e*){0,12}(?:ue*(?:[wncu]e*){0,12})?(?:P.*)?$/,
  /ue*(?=[wnu]*e*[wn]*e*[wn]*e*c)(?:[wncu]e*){1,14}$/,
  /(?<=e)n(?:[wn]e?){0,4}ce?(?:[wnc]e?){0,10}$/,
  /(?<=e)ne*$/,
];

function tailLetter(text: string, sender: string, phrases: Phrases): string {
  const line = text.trim();
  if (line === "") return "e";
  if (/^p\.?\s?s\.?\s?[:.\s]|^附[:：]/i.test(line)) return "P";
  if (isSignOff(line, phrases)) return "g";
  if (ruler.test(line)) return "u";
  if (line.length > 120 || keptInText.test(line)) return "t";
  if (sender !== "" && plain(line).replace(/[.,]$/, "") === plain(sender)) return "n";
  if (contact.test(line)) return "c";
  return line.length <= 60 && line.split(/\s+/).length <= 9 ? "w" : "t";
}

// - an item   1. an item   a question?   • a point
const keptInText = /^(?:[-•*·]|\d{1,2}[.)])\s|[?？:：]$|[。！](?=.)|\w\.\s\w+\s\w+\s\w+.*\.$/;
const ruler = /^(?:[-_=*━─―~#＝＊◆◇☆★+]\s?){4,}$/;
// Tel: +49 30 1234   电话：010-1234   www.example.com   anna@example.com   〒100-0001
const contact =
  /(?:^|\s)(?:tel|fon|phone|mobile|mob|fax|cell|t|m|e|電話|电话|手机|传真|邮箱|地址|携帯|전화|тел)[\s.:：]|[:：]\s?\+?\d|\+\d[\d\s().-]{6,}|\d{3,4}-\d{4}|www\.|https?:\/\/|[^\s@]{1,64}@[^\s@]{1,100}\.|〒\d|^TEL/i;

/** A closing phrase alone, or with a name after it: "Best regards, Anna Smith". */
function isSignOff(text: string, phrases: Phrases): boolean {
  if (text.length > 80) return false;
  const line = plain(text).replace(/[\s,，.。!！;；~、]+$/, "");
  if (phrases.signOffs.has(line)) return true;
  const [, closing, name] = /^([^,，!！。、]{3,40})[,，!！。、]\s?(\S.{0,40})$/.exec(text.trim()) ?? [];
  if (closing === undefined || name === undefined) return false;
  return (
    phrases.signOffs.has(plain(closing)) && /^[\p{Lu}\p{Lo}]/u.test(name) && name.split(/\s+/).length <= 3
  );
}

function isDelimiter(text: string): boolean {
  return /^(?:--|—)\s?$/.test(text);
}

function words(lines: Line[]): number {
  return lines.filter((line) => line.text.trim() !== "").length;
}

const gap: Line = { text: "", depth: 0, mark: "" };
