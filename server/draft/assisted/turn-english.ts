// Turns an English question round: "Could you send us my contract?" -> you would like us to "send you your contract". Only forms in which
// the turned sentence is sure to be English are known here; every other question is quoted or left to the reply.

import { forms } from "./english-forms.ts";
import type { NamedQuestion } from "./source.ts";

/** The question as a clause, or null where its form is not a sure one. */
export function turnedInEnglish(words: string): NamedQuestion | null {
  const asked = words
    .replace(/(?<![?.!\s])[?.!\s]+$/, "")
    .replace(/^please,? (?=could|can|would|will)/i, "")
    .replace(/,? (?:please|thanks|thank you)$/i, "")
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  if (!isOneClause(asked)) return null;
  for (const { pattern, as, turn } of forms) {
    const match = pattern.exec(asked);
    if (!match) continue;
    const turned = swapped(turn(match.groups ?? {}));
    return turned === null ? null : { as, words: turned };
  }
  return null;
}

/** "Can it be repaired, what would it cost?" is two questions. Behind "or" stands the other half of one. */
export function partsInEnglish(words: string): string[] {
  const parts = words.split(
    /,\s+(?:and\s+)?(?=(?:what|when|how|where|who|which|why|can|could|is|are|do|does|will|would|may|should|have|has)\b)/i,
  );
  if (parts.length === 1 || !parts.every((part) => asksFirst.test(part))) return [words];
  return parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/\?$/, "")}?`);
}

const asksFirst =
  /^(?:what|when|how|where|who|which|why|can|could|is|are|do|does|will|would|may|should|have|has)\b/i;
const mostWords = 16;

/** A comma, a second question or a second verb behind "and" would be left over: "Can it be repaired, what would it cost". */
function isOneClause(asked: string): boolean {
  if (/[,;:()–—]|\s-\s|[?.!]\s/.test(asked) || asked.split(" ").length > mostWords) return false;
  return !leftOver.test(asked.replace(/^\S+/, "")) && !together.test(asked);
}

const leftOver =
  /\b(?:and|or|but|because|since|so|as|if so)\b.{0,200}\b(?:what|when|how|where|who|which|why|whether|can|could|is|are|was|were|do|does|did|will|would|should|have|has|I|we|you|it|they)\b|\b(?:I['’]|we['’]|you['’]|it['’]|who['’])/i;

// Can we meet: "we" are both of us.
const together =
  /\b(?:can|could|shall|should|may|might|will) we (?:all |please |maybe |perhaps )?(?:meet|talk|speak|discuss|arrange|schedule|reschedule|set|agree|plan|find|fix|move|postpone|have|do|go|work|collaborate|cooperate|start|settle|organi[sz]e|catch|touch|sit)\b/i;

const others: Record<string, string> = {
  i: "you",
  we: "you",
  me: "you",
  us: "you",
  my: "your",
  our: "your",
  mine: "yours",
  ours: "yours",
  myself: "yourself",
  ourselves: "yourselves",
  your: "our",
  yours: "ours",
  yourself: "ourselves",
  am: "are",
};

/** Who asks becomes "you" and who is asked "we", in one pass; null where it is not plain whether "you" is a subject. */
function swapped(clause: string): string | null {
  const words = clause.split(" ");
  const turned = words.map((word, at) =>
    word.toLowerCase() === "you" ? youTurned(words, at) : turnedWord(word),
  );
  if (turned.includes(null)) return null;
  return turned.join(" ");
}

function turnedWord(word: string): string {
  return others[word.toLowerCase()] ?? word;
}

/** "with you" is "with us"; "whether you" and "when you" are "whether we". */
function youTurned(words: string[], at: number): string | null {
  const before = words[at - 1]?.toLowerCase() ?? "";
  if (/^(?:with|from|to|for|by|at|of|about|visit|call|pay|send|reach|contact|meet|email|mail)$/.test(before))
    return "us";
  return /^(?:whether|when|where|how|why|what|which|if|soon)$/.test(before) ? "we" : null;
}
