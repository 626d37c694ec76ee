// Recognises the lines that close a mail, in any language: sign-offs, signature delimiters, rulers.

import { type Phrases, plain } from "./phrases.ts";

/** A closing phrase alone, or with a name after it: "Best regards, Anna Smith". */
export function isSignOff(text: string, phrases: Phrases): boolean {
  if (text.length > 80) return false;
  const words = plain(text);
  const line = words.replace(/(?<![\s,，.。!！;；~、])[\s,，.。!！;；~、]+$/, "");
  // "Yst. terv." keeps its full stops in the language's file too.
  if (phrases.signOffs.has(line) || phrases.signOffs.has(words)) return true;
  const [, closing, name] = /^([^,，!！。、]{3,40})[,，!！。、]\s?(\S.{0,40})$/.exec(text.trim()) ?? [];
  if (closing === undefined || name === undefined) return false;
  return (
    phrases.signOffs.has(plain(closing)) && /^[\p{Lu}\p{Lo}]/u.test(name) && name.split(/\s+/).length <= 3
  );
}

/** Where the text goes on behind the last sign-off near its end; null when there is no sign-off or nothing behind it. */
export function afterClosing(text: string, phrases: Phrases): number | null {
  const from = Math.max(0, text.length - nearEnd);
  const lines = [...text.slice(from).matchAll(/(?<=^|\n)[^\n]{1,90}\n/g)];
  const closing =
    lines.findLast(({ 0: line }) => isSignOff(line.trim(), phrases)) ??
    lines.findLast(({ 0: line }) => phrases.holdsSignOff.test(plain(line)));
  return closing ? from + closing.index + closing[0].length : null;
}

/** In characters. A sign-off further up does not close the mail. */
const nearEnd = 400;

/** The "-- " of RFC 3676, which some programs shorten or draw as a dash. */
export function isDelimiter(text: string): boolean {
  return /^(?:--|—)\s?$/.test(text);
}

/** A line drawn with one or two characters. */
export function isRuler(text: string): boolean {
  return ruler.test(text.trim());
}

const ruler = /^(?:[-_=*━─―~#＝＊◆◇☆★+]\s?){4,}$/;
