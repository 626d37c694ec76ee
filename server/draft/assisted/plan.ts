import type { ReplySentences } from "../../prompts/replies.ts";
import { askFor } from "./ask.ts";
import { kindOf } from "./kind.ts";
import type { Plan } from "./letter.ts";
import { nameToGreet } from "./name.ts";
import { askedIn } from "./question.ts";
import { referenceToName } from "./reference.ts";
import type { AssistedSource } from "./source.ts";
import { scolds, subjectToQuote } from "./subject.ts";

/** What the reply to this mail says. Nothing in the mail's body can change more than these slots. */
export function planOf(source: AssistedSource, sentences: ReplySentences): Plan {
  const { clean, facts, language } = source;
  const found = kindOf(source);
  const kind = found === "none" ? "general" : found;
  const angry = scolds.test(`${clean.subject}\n${clean.text.slice(0, mostCharacters)}`);
  const subject = angry && kind !== "complaint" ? null : subjectToQuote(clean.subject);
  // Asking an angry person for papers, or repeating their rhetorical questions, makes it worse, whatever the category seems to be.
  const complains = kind === "complaint" || angry;
  const sameLanguage = baseOf(clean.language) === baseOf(language);
  // "You would like us to …" is nothing that one colleague writes to another.
  const asked = askedIn(facts, { language, turns: kind !== "internal" });
  return {
    kind,
    name: nameToGreet(source, sentences.titles),
    subject,
    reference: referenceToName(facts, { kind, subject, labels: sentences.reference }),
    question: complains || !sameLanguage ? null : asked.named,
    questions: asked.count,
    ask: complains ? null : askFor(source, kind),
  };
}

/** Nobody is angry only further down. */
const mostCharacters = 5_000;

function baseOf(language: string): string {
  return language.split("-")[0] ?? "";
}
