// What is said behind the mail: what is known about it, what the person wants, and how the reply begins. One line each, because a small
// model copies headings and empty labels.

import type { Facts } from "../contract/facts.ts";
import type { DraftWords } from "../prompts/draft-words.ts";
import { filled } from "../prompts/sentence.ts";
import { oneLine } from "./one-line.ts";

export interface Notes {
  facts: string[];
  questions: { question: string; known?: string | undefined }[];
  instruction: string;
  greeting: string;
  /** Whom to greet, where there is no greeting. */
  addressee: string;
  /** Which language to write in, where the words are in another. */
  language: string;
}

/** The lines behind the mail; nothing that is empty has one. */
export function renderNotes(notes: Notes, { notes: says }: DraftWords): string {
  const facts = notes.facts.map(oneLine).join("; ");
  const instruction = notes.instruction.trim();
  const lines = [
    facts === "" ? "" : filled(says.facts, { facts }),
    ...notes.questions.map((one) => questionLine(one, says)),
    notes.questions.length === 0 && instruction === "" ? says.none : "",
    instruction === "" ? "" : filled(says.instruction, { instruction }),
    notes.language,
    notes.addressee === "" ? "" : filled(says.addressee, { name: oneLine(notes.addressee) }),
    notes.greeting === "" ? "" : filled(says.begin, { greeting: oneLine(notes.greeting) }),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function questionLine({ question, known }: Notes["questions"][number], says: DraftWords["notes"]): string {
  const asked = oneLine(question);
  const answer = oneLine(known ?? "");
  return answer === ""
    ? filled(says.unknown, { question: asked })
    : filled(says.known, { question: asked, answer });
}

const mostFacts = 6;

/** The facts a reply may have to name: what the mail is about, by its numbers, sums, products and days. */
export function factsToName(
  facts: Pick<Facts, "references" | "amounts" | "products" | "dates">,
  { notes: says }: DraftWords,
): string[] {
  const { references, amounts, products, dates } = facts;
  const numbers = references.flatMap(({ kind, value }) =>
    kind === "other" ? [] : [filled(says[kind], { number: value })],
  );
  const days = dates.flatMap(({ kind, words }) =>
    kind === "deadline" ? [filled(says.deadline, { date: oneLine(words) })] : [],
  );
  const named = [...products, ...amounts].map(({ words }) => words);
  return [...numbers, ...named, ...days].slice(0, mostFacts);
}

const mostQuestions = 5;

/** The mail's questions, each with what a person knows about it. */
export function questionsToAnswer(
  questions: Pick<Facts["questions"][number], "words">[],
  answers: { question: string; answer: string }[],
): Notes["questions"] {
  const known = new Map(answers.map(({ question, answer }) => [keyOf(question), answer]));
  const asked = questions.map(({ words }) => ({ question: words, known: known.get(keyOf(words)) }));
  // What a person has answered is told first, so that it is not what is left out.
  return asked.toSorted((one, other) => Number(!one.known) - Number(!other.known)).slice(0, mostQuestions);
}

function keyOf(question: string): string {
  return oneLine(question).toLowerCase();
}
