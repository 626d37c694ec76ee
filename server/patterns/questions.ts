// Finds every question of a mail, with or without a question mark.

import type { Found } from "./found.ts";
import { empty, indirect } from "./question-words.ts";
import { findSentences } from "./sentences.ts";

/** The sentences of `text` that ask something, in order. */
export function findQuestions(text: string, sentences: Found[] = findSentences(text)): Found[] {
  const questions: Found[] = [];
  // "Please tell us:" asks nothing itself; the items below it are the questions.
  let announced = false;
  for (const sentence of sentences) {
    const item = isListItem(text, sentence);
    const leadIn = /[:：]$/.test(sentence.words) && withoutMark.test(sentence.words);
    if (leadIn) announced = true;
    else if (!item) announced = false;
    if (!leadIn && (isQuestion(sentence.words) || (announced && item && clause.test(sentence.words))))
      questions.push(sentence);
  }
  return questions;
}

const withoutMark = new RegExp(indirect.join("|"), "iu");
// …? …？ …؟ — also before a closing quote, bracket or smile; not the ? inside a link
const marked = /[?？؟][!！?？"'”’»)\]」』）\s:;)(-]{0,6}$/u;
// - whether item 1 can come with the certificate
const clause =
  /^(?:whether|which|who|when|what|how|where|why|if|ob|wann|welche[rsnm]?|wer|wie|was|wo|warum|si|quel(?:le)?s?|quand|comment|qui|cuándo|cuál|cómo|quién|qué|quando|qual|como|quem|是否|何时|多少|什么)/i;
const mostCharacters = 600;

function isQuestion(words: string): boolean {
  if (words.length < 3 || words.length > mostCharacters) return false;
  const compact = words.replace(/\s{1,20}/g, " ");
  if (/^https?:/.test(compact) || empty.test(compact)) return false;
  return (marked.test(compact) && /\p{L}{2}/u.test(compact)) || withoutMark.test(compact);
}

/** True when a list marker stands before the sentence on its line. */
function isListItem(text: string, { span }: Found): boolean {
  const line = text.slice(Math.max(text.lastIndexOf("\n", span[0] - 1) + 1, span[0] - 12), span[0]);
  return /^\s*[-*•·–—\d(（①-⑳１-９]/.test(line);
}
