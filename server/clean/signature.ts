// The sender's own lines → text, signature, disclaimer. When in doubt a line stays text: a lost order number costs more than a
// name too many.

import { isDelimiter } from "./closing.ts";
import type { Line } from "./line.ts";
import { takeDisclaimer } from "./notice.ts";
import type { Parts } from "./parts.ts";
import type { Phrases } from "./phrases.ts";
import { takeTail } from "./tail.ts";

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

/** Takes out what a phone adds, when it is in the last three lines. */
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

/** Takes out what the mail program has marked as a signature, or what follows the "-- " of RFC 3676. */
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

function words(lines: Line[]): number {
  return lines.filter((line) => line.text.trim() !== "").length;
}
