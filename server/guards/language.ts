// Look: a draft, or a paragraph of it, that is not in the language it should be in.

import { detectLanguage } from "../clean/language.ts";
import type { Span } from "../contract/span.ts";
import { type Languages, languageName } from "../prompts/languages.ts";
import { type Found, found, type Guard, type GuardSource } from "./guard.ts";
import { weigh } from "./words.ts";

/** A text with fewer letters may be a name, a greeting or a product, which tell no language. A Han or kana character counts as three letters. */
const enoughLetters = 60;
const mostParagraphs = 20;

/** `languages` give the English names used in a finding. */
export function language(languages: Languages): Guard {
  return { name: "language", run: (source) => otherLanguages(source, languages) };
}

function otherLanguages({ draft, language: expected }: GuardSource, languages: Languages): Found[] {
  const wrong = (span: Span, seen: string) => tell(draft, span, { seen, expected }, languages);
  if (expected === "und" || expected === "" || weigh(draft) < enoughLetters / 2) return [];
  const whole = detectLanguage(draft);
  if (weigh(draft) >= enoughLetters / 2 && differs(whole, expected)) return [wrong([0, draft.length], whole)];
  return paragraphs(draft)
    .filter(([start, end]) => weigh(draft.slice(start, end)) >= enoughLetters)
    .slice(0, mostParagraphs)
    .flatMap((span) => {
      const seen = detectLanguage(draft.slice(...span));
      return differs(seen, expected) ? [wrong(span, seen)] : [];
    });
}

/** Languages so similar that a short text does not tell them apart. */
const alike = [
  ["da", "no", "nb", "nn"],
  ["ms", "id"],
  ["cs", "sk"],
  ["hr", "sr", "bs", "sl"],
  ["pt", "gl"],
  ["ru", "uk", "be", "bg"],
];

function differs(seen: string, expected: string): boolean {
  if (seen === "und" || seen === expected) return false;
  const [one = "", script = ""] = seen.split("-");
  const [other = "", otherScript = ""] = expected.split("-");
  if (one !== other) return !alike.some((family) => family.includes(one) && family.includes(other));
  // "pt" fits where "pt-BR" was asked for; zh-Hans does not fit where zh-Hant was.
  return one === "zh" && /^Han[st]$/.test(otherScript) && script !== otherScript;
}

function tell(
  draft: string,
  span: Span,
  { seen, expected }: { seen: string; expected: string },
  languages: Languages,
): Found {
  const name = (code: string) => languageName(code, languages);
  return found(draft, span, {
    severity: "look",
    rule: "wrong-language",
    parameters: { found: seen, expected },
    reason: `This is in ${name(seen)}, but the reply should be in ${name(expected)}.`,
    fix: "Write the reply again, or translate this yourself.",
  });
}

function paragraphs(text: string): Span[] {
  return [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)].map((match) => [
    match.index,
    match.index + match[0].trimEnd().length,
  ]);
}
