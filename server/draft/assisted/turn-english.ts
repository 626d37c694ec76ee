// Turns an English question round: "Could you send us my contract?" -> you would like us to "send you your contract". Only forms in which
// the turned sentence is sure to be English are known here; every other question is quoted or left to the reply.

import type { NamedQuestion } from "./source.ts";

/** The question as a clause, or null where its form is not a sure one. */
export function turnedInEnglish(words: string): NamedQuestion | null {
  const asked = words
    .replace(/[?.!\s]+$/, "")
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
  /\b(?:and|or|but|because|since|so|as|if so)\b.*\b(?:what|when|how|where|who|which|why|whether|can|could|is|are|was|were|do|does|did|will|would|should|have|has|I|we|you|it|they)\b|\b(?:I['’]|we['’]|you['’]|it['’]|who['’])/i;

// Can we meet: "we" are both of us.
const together =
  /\b(?:can|could|shall|should|may|might|will) we (?:all |please |maybe |perhaps )?(?:meet|talk|speak|discuss|arrange|schedule|reschedule|set|agree|plan|find|fix|move|postpone|have|do|go|work|collaborate|cooperate|start|settle|organi[sz]e|catch|touch|sit)\b/i;

interface Form {
  pattern: RegExp;
  as: "asks" | "wants";
  turn(groups: Record<string, string>): string;
}

const subject = "(?<subject>I|we|it|this|that|they|these|those)";
const modal = "can|could|will|would|should|may|must";
const ofWhat = String.raw`(?:my|our|your|the|this|that) (?:[\w-]+ ){0,4}?[\w-]+`;
const noRelative = String.raw`(?!.*\b(?:that|which|who|we|I|you|not|is|are|was)\b)`;
const verbFirst = String.raw`(?<what>(?!(?:be|have|not|mind|like|need|want|happen)\b)[a-z]{2,20} .+)`;

function form(source: string, as: Form["as"], turn: Form["turn"]): Form {
  return { pattern: new RegExp(`^(?:${source})$`, "i"), as, turn };
}

const forms: Form[] = [
  // Could you tell me when the repair starts   Can you please let us know whether …
  form(
    String.raw`(?:can|could|would|will) you (?:please |kindly )?(?:tell|let) (?:me|us) (?:know )?(?<what>(?:whether|if|when|where|how|why|what|which|who) (?!to\b).+)`,
    "asks",
    ({ what = "" }) => what.replace(/^if /i, "whether "),
  ),
  // Please let me know whether …
  form(
    String.raw`(?:please|kindly) (?:tell (?:me|us)|let (?:me|us) know|confirm|advise) (?<what>(?:whether|if|when|where|how|why|what|which) (?!to\b).+)`,
    "asks",
    ({ what = "" }) => what.replace(/^if /i, "whether "),
  ),
  // Could you send me the manual   Will you please call me
  form(
    `(?:(?:can|could|would) you (?:please |kindly |also )*|will you (?:please|kindly) )${verbFirst}`,
    "wants",
    ({ what = "" }) => what,
  ),
  // Will you repair it
  form(`will you ${verbFirst}`, "asks", ({ what = "" }) => `whether you will ${what}`),
  // May I ask whether you have decided
  form(
    "(?:may|can|could) (?:I|we) ask (?:you )?(?<what>(?:whether|if|when|where|how|why|what|which|who) .+)",
    "asks",
    ({ what = "" }) => what.replace(/^if /i, "whether "),
  ),
  // Can I return it   Should we wait   Will it fit
  form(`(?<modal>${modal}) ${subject} (?<rest>(?!not\\b|ask\\b)[a-z]{2,20}(?: .+)?)`, "asks", (found) => {
    const { subject: who = "", modal: may = "", rest = "" } = found;
    return `whether ${who} ${may} ${rest}`;
  }),
  // When can I collect it   How can we pay   When will you deliver the pump
  form(
    `(?<how>when|where|how|how soon|why|what|until when) (?<modal>${modal}) (?<subject>I|we|it|this|they|you) (?<rest>(?!not\\b)[a-z]{2,20}(?: .+)?)`,
    "asks",
    ({ how = "", modal: may = "", subject: who = "", rest = "" }) => `${how} ${who} ${may} ${rest}`,
  ),
  // Is there a discount   Are there spare parts
  form("(?<verb>is|are) there (?<rest>.+)", "asks", ({ verb, rest }) => `whether there ${verb} ${rest}`),
  // Is it possible to pay later   Would it be possible …
  form(
    "is it (?<rest>(?:still |also )?(?:possible|necessary|okay|ok|safe|normal) .+)",
    "asks",
    ({ rest }) => `whether it is ${rest}`,
  ),
  // Do you have spare parts   Do you offer training
  form(
    "do you (?:still |also )?(?<rest>(?:have|offer|sell|ship|deliver|provide|stock|supply|accept|support|repair|make|know|need|take|do) .+)",
    "asks",
    ({ rest }) => `whether you ${rest}`,
  ),
  // Do I need an adapter   Do we have to register
  form(
    "do (?<subject>I|we) (?<rest>(?:need|have|get|require) .+)",
    "asks",
    ({ subject: who, rest }) => `whether ${who} ${rest}`,
  ),
  // Have you received my letter
  form(
    "have you (?:already )?(?<rest>(?:received|got|found|checked|seen|sent|shipped|decided) .+)",
    "asks",
    ({ rest }) => `whether you have ${rest}`,
  ),
  // Where is my order   When is the next course   What is the price of the pump   What are your opening hours
  form(
    `(?<how>what|where|when) (?<verb>is|are) ${noRelative}(?<what>${ofWhat})`,
    "asks",
    ({ how, verb, what }) => `${how} ${what} ${verb}`,
  ),
  // How much does the pump cost   How long does the repair take
  form(
    `(?<how>how much|how long|what|when) does (?<what>it|this|that|${ofWhat}) (?<verb>cost|take|last|weigh|end|start|begin)`,
    "asks",
    ({ how, what, verb }) => `${how} ${what} ${verb}s`,
  ),
  // How do I reset it
  form("how do (?:I|we) (?<rest>.+)", "asks", ({ rest }) => `how to ${rest}`),
];

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
