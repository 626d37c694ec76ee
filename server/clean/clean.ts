// A mail as it came, taken apart: what the sender wrote this time, and everything else by itself.

import type { CleanMail, HiddenText } from "../contract/clean-mail.ts";
import type { Mail } from "../contract/mail.ts";
import { directionOf } from "./direction.ts";
import { readHtml, type Seen } from "./html.ts";
import { dropInvisible } from "./invisible.ts";
import { languageOf } from "./language.ts";
import { mostLines, pieces, quoted } from "./line.ts";
import { type Phrases, tidy } from "./phrases.ts";
import { matchQuoteHeader } from "./quote-header.ts";
import { splitSignature } from "./signature.ts";
import { joined, type Split, splitThread } from "./thread.ts";

const mostSourceCharacters = 2_000_000;
const mostTextCharacters = 100_000;
/** More does not make the language surer. */
const tellingCharacters = 10_000;

/** What the sender wrote this time, and in which language; quoted history, signature and disclaimer apart; what nobody can see left out and counted. */
export function cleanMail(mail: Mail, phrases: Phrases): CleanMail {
  const html = mail.html?.trim() ? mail.html : undefined;
  const source = html ?? mail.text ?? "";
  const body = source.slice(0, mostSourceCharacters);
  const announcesQuote = (words: string) => matchQuoteHeader(tidy(words), phrases.templates) !== undefined;
  const seen = html === undefined ? readText(body) : readHtml(body, announcesQuote);
  const split = splitThread(seen.lines, phrases);
  const parts = takeParts(split, mail.from.name, phrases);
  const words = [parts.text, split.thread[0]?.text ?? "", mail.subject];
  return {
    subject: dropInvisible(mail.subject).text.replace(/\s+/g, " ").trim(),
    ...parts,
    text: parts.text.slice(0, mostTextCharacters),
    thread: split.thread,
    hidden: [...seen.hidden].map(([how, characters]): HiddenText => ({ how, characters })),
    direction: directionOf(words.find(Boolean) ?? ""),
    truncated:
      seen.truncated ||
      split.truncated ||
      source.length > mostSourceCharacters ||
      parts.text.length > mostTextCharacters,
    language: languageOf(words.map((text) => text.slice(0, tellingCharacters))),
  };
}

/** Each stretch between quotes is taken apart by itself, so that a signature above a quote does not swallow the answers below. */
function takeParts(
  { own, thread }: Split,
  sender: string,
  phrases: Phrases,
): Pick<CleanMail, "text" | "signature" | "disclaimer"> {
  const stretches = own.map((lines) => splitSignature(lines, sender, phrases));
  const all = (part: "text" | "signature" | "disclaimer") =>
    stretches
      .map((stretch) => joined(stretch[part]))
      .filter(Boolean)
      .join("\n\n");
  const text = all("text");
  // "Thanks, Anna" is all there is: then that is what she wrote.
  if (text === "" && thread.length === 0 && all("signature") !== "")
    return { text: all("signature"), signature: "", disclaimer: all("disclaimer") };
  return { text, signature: all("signature"), disclaimer: all("disclaimer") };
}

function readText(body: string): Seen {
  const { text, dropped } = dropInvisible(body);
  const lines = text.replace(/\r\n?/g, "\n").split("\n", mostLines + 1);
  return {
    lines: lines
      .slice(0, mostLines)
      .flatMap((line) => pieces(line.trimEnd()))
      .map((line) => quoted(line, 0, "")),
    hidden: new Map(dropped > 0 ? [["invisible-characters", dropped]] : []),
    truncated: lines.length > mostLines,
  };
}
