// The question of a mail as the reply can name it: turned round where that is sure, else quoted where it is short, else not at all.

import type { Facts } from "../../contract/facts.ts";
import type { NamedQuestion } from "./source.ts";
import { partsInChinese, turnedInChinese } from "./turn-chinese.ts";
import { partsInEnglish, turnedInEnglish } from "./turn-english.ts";
import { leadsElsewhere, quotable } from "./words-of-mail.ts";

export interface Asked {
  /** The first question that can be turned, else the first short one; null where none is either. */
  named: NamedQuestion | null;
  /** How many questions the mail asks. */
  count: number;
}

/** What the mail asks, in the words of a reply in its language. */
export function askedIn(
  { questions }: Pick<Facts, "questions">,
  { language, turns = true }: { language: string; turns?: boolean },
): Asked {
  const grammar = !turns ? noGrammar : (grammars[language.split("-")[0] ?? ""] ?? noGrammar);
  const each = questions.flatMap(({ words }) => grammar.parts(withoutLead(quotable(words))));
  const fit = each.map(withoutLead).filter(isFit);
  const turned = fit.map((words) => grammar.turned(words, language)).find((one) => one !== null);
  const short = fit.find(isShort);
  const quoted = short === undefined ? null : { as: "quoted" as const, words: short.replace(/[。.]$/, "") };
  return { named: turned ?? quoted, count: each.length };
}

interface Grammar {
  /** A sentence that asks twice, as two; one without what only leads up to its question. */
  parts(words: string): string[];
  turned(words: string, language: string): NamedQuestion | null;
}

/** Turning a sentence round needs its grammar, so there is one for each language that has it. */
const grammars: Record<string, Grammar | undefined> = {
  en: { parts: partsInEnglish, turned: turnedInEnglish },
  zh: { parts: partsInChinese, turned: turnedInChinese },
};
const noGrammar: Grammar = { parts: (words) => [words], turned: () => null };

// "And can it …"   "Et quel est …"   "Hello, when …"   "另外，能否 …"   "¿Y cuándo …": what the words before it were about is not quoted.
const lead =
  /^(?:(?:and|also|so|but|or|then|hi|hello|hallo|bonjour|hola|olá|ciao|und|oder|aber|et|ou|mais|donc|y|o|pero|e|ma|oppure|mas|en|of|maar|well|please|by the way|furthermore|additionally|außerdem|également|también|inoltre|também|ook)(?:,\s*|\s+)|(?:请问|請問|另外|此外|还有|還有|同时|以及|那么|那麼|您好|你好|また|なお|それと|그리고|또한|혹시|وأيضا|وأيضًا|مرحبا)[，、,！!：:\s]*)/iu;

/** Without the word that ties it to the sentence before, and with a capital. */
function withoutLead(words: string): string {
  const inverted = words.startsWith("¿") ? "¿" : "";
  const bare = words.slice(inverted.length);
  const rest = bare.replace(lead, "");
  return rest === bare ? words : inverted + rest.charAt(0).toUpperCase() + rest.slice(1);
}

const mostCharacters = 300;
/** So that nobody's account or card number is written back. */
const mostDigits = 8;

function isFit(words: string): boolean {
  const digits = words.match(/\p{N}/gu)?.length ?? 0;
  return words.length <= mostCharacters && digits <= mostDigits && !leadsElsewhere(words);
}

const fewestWords = 3;
const mostWords = 9;
const fewestSigns = 5;
const mostSigns = 17;

/** One sentence of at most nine words, or 17 signs where words are not parted by spaces, that ends as a question. */
function isShort(words: string): boolean {
  if (!/[?？؟]$|[か까요][。.]?$/u.test(words) || /[;:；：]|[.!。！]\s?\p{L}/u.test(words)) return false;
  const signs = words.replace(/[?？。]$/u, "").length;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words))
    return signs >= fewestSigns && signs <= mostSigns;
  const count = words.split(" ").length;
  return count <= mostWords && (count >= fewestWords || /\p{Script=Hangul}{2}/u.test(words));
}
