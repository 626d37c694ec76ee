// The letters a phrase may begin with.

import { choicesOf, closingOf } from "./phrase-parts.ts";

/** The key of phrases that may begin with a digit. */
export const digits = "#";
/** The key of phrases whose beginning is not certain. */
export const anything = "";

/** "(we|our team) will" -> "we", "our"; at most `letters` of them. */
export function keysOf(phrase: string, letters: number): Set<string> {
  if (phrase.startsWith("(")) return keysOfChoice(phrase, letters);
  if (phrase.startsWith("\\d") || phrase.startsWith("{sum}")) return new Set([digits, ..."€$£¥₩₽"]);
  // In "due?" the e is not certain.
  const start = new RegExp(String.raw`^\p{L}{1,${letters}}(?!\?)`, "u").exec(phrase)?.[0];
  return new Set([start ?? (/^\d/.test(phrase) ? digits : anything)]);
}

function keysOfChoice(phrase: string, letters: number): Set<string> {
  const close = closingOf(phrase);
  const rest = phrase.slice(close + 1);
  const optional = rest.startsWith("?");
  const behind = optional ? rest.slice(1) : rest;
  const keys = choicesOf(phrase.slice(1, close)).flatMap((choice) => [...keysOf(choice + behind, letters)]);
  return new Set(optional ? [...keys, ...keysOf(behind, letters)] : keys);
}
