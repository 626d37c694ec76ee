// Puts the parts together, and remembers where the mail's own words went.

import type { Span } from "../../contract/span.ts";
import type { ReplyKind, ReplySentences } from "../../prompts/replies.ts";
import type { NamedQuestion, Slot } from "./source.ts";

/** What an assisted reply says: what is null is left out. */
export interface Plan {
  kind: Exclude<ReplyKind, "none">;
  name: string | null;
  subject: string | null;
  reference: string | null;
  question: NamedQuestion | null;
  /** How many questions the mail asks. */
  questions: number;
  ask: keyof ReplySentences["ask"] | null;
}

export interface Letter {
  text: string;
  places: { slot: Slot; span: Span }[];
}

type Part = Letter;

/** The reply, without what stands in `without`. */
export function letterOf(plan: Plan, sentences: ReplySentences, without: ReadonlySet<Slot>): Letter {
  const kept = Object.fromEntries(
    Object.entries(plan).map(([slot, value]) => [slot, without.has(slot as Slot) ? null : value]),
  ) as unknown as Plan;
  const join = (parts: (Part | null)[]) => joined(parts, sentences.between);
  return joined(
    [
      greeting(kept, sentences),
      join([thanks(kept, sentences), without.has("sorry") ? null : sorry(kept, sentences)]),
      join([
        question(kept, sentences),
        plain(sentences.next[kept.kind]),
        answered(kept, sentences),
        ask(kept, sentences),
      ]),
      plain(sentences.closing),
    ],
    "\n\n",
  );
}

function greeting({ name }: Plan, sentences: ReplySentences): Part {
  return name === null ? plain(sentences.greeting.unnamed) : filled(sentences.greeting.named, { name });
}

function thanks({ subject, reference }: Plan, { thanks: says }: ReplySentences): Part {
  if (subject === null)
    return reference === null ? plain(says.message) : filled(says.messageAndReference, { reference });
  return reference === null
    ? filled(says.subject, { subject })
    : filled(says.subjectAndReference, { subject, reference });
}

function sorry({ kind }: Plan, sentences: ReplySentences): Part | null {
  return kind === "service" || kind === "technical" || kind === "complaint"
    ? whole(sentences.sorry[kind], "sorry")
    : null;
}

/** A question that is not named is answered "in that reply", which stands behind the next step. */
function question({ question: named }: Plan, { question: says }: ReplySentences): Part | null {
  return named === null ? null : filled(says[named.as] ?? says.quoted, { question: named.words });
}

function answered(
  { kind, question: named, questions }: Plan,
  { answered: says }: ReplySentences,
): Part | null {
  if (kind === "complaint" || questions === 0) return null;
  if (named !== null) return questions > 1 ? plain(says.others) : null;
  return plain(questions > 1 ? says.several : says.one);
}

function ask({ ask: wanted }: Plan, sentences: ReplySentences): Part | null {
  return wanted === null ? null : whole(sentences.ask[wanted], "ask");
}

function plain(text: string): Part {
  return { text, places: [] };
}

function whole(text: string, slot: Slot): Part {
  return { text, places: [{ slot, span: [0, text.length] }] };
}

/** A sentence with its places filled. */
function filled(sentence: string, values: Partial<Record<Slot, string>>): Part {
  const part: Part = { text: "", places: [] };
  for (const piece of sentence.split(/(\{\w+\})/)) {
    const slot = piece.slice(1, -1) as Slot;
    const value = piece.startsWith("{") ? values[slot] : undefined;
    const start = part.text.length;
    part.text += value ?? piece;
    if (value !== undefined) part.places.push({ slot, span: [start, part.text.length] });
  }
  return part;
}

function joined(parts: (Part | null)[], between: string): Part {
  const all: Part = { text: "", places: [] };
  for (const part of parts) {
    if (part === null) continue;
    if (all.text !== "") all.text += between;
    const by = all.text.length;
    all.text += part.text;
    all.places.push(
      ...part.places.map(({ slot, span }) => ({ slot, span: [span[0] + by, span[1] + by] satisfies Span })),
    );
  }
  return all;
}
