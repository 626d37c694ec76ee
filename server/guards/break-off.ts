// Look: the draft ends in the middle of a sentence: at "and", at a comma, without the mark that closes a sentence, within a bracket.

import { isSignOff } from "../clean/closing.ts";
import { type Phrases, phrasesOf } from "../clean/phrases.ts";
import { findSentences } from "../patterns/sentences.ts";
import type { Languages } from "../prompts/languages.ts";
import type { Profile } from "../prompts/profiles.ts";
import { found, type Guard, type GuardSource } from "./guard.ts";
import { isDenseName } from "./names.ts";
import { salutationOf } from "./salutation.ts";

/** `languages` say how letters close. */
export function breakOff(languages: Languages): Guard {
  const phrases = phrasesOf(languages);
  return {
    name: "break-off",
    run(source) {
      const end = brokenEnd(source, phrases);
      if (!end) return [];
      return [
        found(source.draft, end, {
          severity: "look",
          rule: "breaks-off",
          reason: "The draft ends in the middle of a sentence.",
          fix: "Finish it yourself, or write the reply again.",
        }),
      ];
    },
  };
}

/** The last words of a draft that breaks off. One that was cut off has a guard of its own. */
function brokenEnd({ draft, profile, cutOff }: GuardSource, phrases: Phrases): [number, number] | null {
  const text = withoutSignature(draft.trimEnd(), profile);
  const last = findSentences(text).at(-1);
  if (cutOff || !last || last.span[1] < text.length - 2) return null;
  const words = last.words.trim();
  const line = text.slice(text.lastIndexOf("\n") + 1).trim();
  if (
    isSignOff(words, phrases) ||
    isSignOff(line, phrases) ||
    isSignOff(words.replace(/[,，]$/, ""), phrases)
  )
    return null;
  const start = Math.max(last.span[0], text.length - 60);
  if (dangling.test(words)) return [start, text.length];
  if (closed.test(words) || unpunctuated.test(words) || isItem(text)) return null;
  if (/[,，、;；(（[「『“]$/.test(words)) return isClosingLine(text, phrases) ? null : [start, text.length];
  return saysEnough(words) && !underClosing(text, phrases) ? [start, text.length] : null;
}

function withoutSignature(draft: string, profile: Profile): string {
  const signature = Object.values(profile.signature)
    .map((text) => text.trim())
    .find((text) => text !== "" && draft.endsWith(text));
  return signature ? draft.slice(0, -signature.length).trimEnd() : draft;
}

// … and   … und   … et   … the   … for   … wir   … и;  和   因为   のですが   그리고
const dangling = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${"and|or|but|because|that|which|the|an|to|of|for|with|from|if|we|wir|sobald|nous|when|whether|our|your|und|oder|aber|weil|dass|der|die|das|ein|eine|einen|mit|für|von|zu|wenn|ob|et|ou|mais|parce que|que|le|les|une|pour|avec|dans|nos|vos|y|pero|porque|el|los|las|una|para|con|nuestro|e|ma|perché|che|il|gli|per|della|mas|os|uma|com|en|maar|omdat|dat|het|een|voor|met|van|그리고|또는|및|하지만|و|أو|لكن|لأن|أن|إلى|من|في|على"})$|(?:和|与|與|及|但是|因为|因為|并且|並且|以及|如果|或者)$`,
  "iu",
);
// A sentence's end, a closing quote or bracket, a smile, a figure, an address.
const closed =
  /[.!?…。！？｡؟۔।:：)\]）】」』”"'’»›~～]$|\p{Extended_Pictographic}\uFE0F?$|\d$|\S@\S+$|https?:\S+$|\w\.\w{2,}$/u;
/** Scripts that close no sentence with a mark. */
const unpunctuated = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The last line of a list needs no full stop. */
function isItem(text: string): boolean {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  return /^\s*(?:[-*•·–—]|\(?\d{1,2}[.)、]|[a-h]\))\s/.test(line);
}

/** Names, farewells and jobs are short; so many words are a sentence. */
function saysEnough(words: string): boolean {
  if (isDenseName(words)) return (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 14;
  return (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 6;
}

/** True when one of the lines before the last closes the letter: what follows is a name, a job, an address. */
function underClosing(text: string, phrases: Phrases): boolean {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.slice(-6, -1).some((line) => isSignOff(line, phrases));
}

/** "Kind regards," and "Mit besten Grüßen aus Köln," close a letter with a comma; "Dear Anna," opens one and is no whole reply. */
function isClosingLine(text: string, phrases: Phrases): boolean {
  const line = text.slice(text.lastIndexOf("\n") + 1).trim();
  if (salutationOf(line) && text.trim() === line) return false;
  const closes = phrases.holdsSignOff.test(line.toLowerCase()) && !thanks.test(line);
  return line.length < 50 && (closes || underClosing(text, phrases));
}

/** Thanks alone close a letter, and are looked for before; "Thank you for your message," opens one. */
const thanks = /thank|dank|merci|gracias|grazie|obrigad|谢|謝|感|ありがと|감사|شكر/iu;
