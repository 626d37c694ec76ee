// What a person typed is for the person to judge: a finding whose words the model did not write is to be looked at and does not block.

import type { Finding, Judged } from "../contract/checked.ts";
import { verdictOf } from "./verdict.ts";
import { bareWords } from "./words.ts";

/** A link or an account takes a reader's money or password, whoever typed it; and what could not be checked was not typed. */
const stayBlocked = new Set(["could-not-run", "no-text", "unknown-web-address", "unknown-email-address"]);
const guardsThatStay = new Set(["links", "accounts"]);

/** The same findings; those that only a person can have caused do not block. `modelText` is what the model wrote last. */
export function softened<C extends Judged>(checked: C, modelText: string): C {
  const model = bareWords(modelText);
  const findings = checked.findings.map((finding) =>
    isTyped(finding, model) ? { ...finding, severity: "look" as const } : finding,
  );
  return { ...checked, findings, verdict: verdictOf(findings) };
}

function isTyped({ guard, rule, words }: Finding, model: string): boolean {
  if (stayBlocked.has(rule) || guardsThatStay.has(guard)) return false;
  return !isWrittenBy(bareWords(words), model);
}

/** So much of a long passage may be changed for it to stay the model's: a letter typed into its prompt makes the prompt nobody else's. */
const longWords = 40;
const sameShare = 0.7;
const piece = 5;

function isWrittenBy(words: string, model: string): boolean {
  if (words === "" || model.includes(words)) return true;
  if (words.length < longWords) return false;
  const known = piecesOf(model);
  const pieces = [...piecesOf(words)];
  return pieces.filter((one) => known.has(one)).length >= pieces.length * sameShare;
}

/** Every five characters in a row. */
function piecesOf(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - piece + 1) }, (_, at) => text.slice(at, at + piece)),
  );
}
