// Every question a mail asks, with or without a question mark.

import { type Found, foundAt } from "./found.ts";
import { empty, indirect } from "./question-words.ts";
import { findSentences } from "./sentences.ts";

/** The sentences of `text` that ask something, in order. */
export function findQuestions(text: string, sentences: Found[] = findSentences(text)): Found[] {
  return sentences.filter((sentence) => isQuestion(sentence.words)).map((sentence) => tidy(text, sentence));
}

const withoutMark = new RegExp(indirect.join("|"), "iu");
// …? …？ …؟ — also before a closing quote, bracket or smile; not the ? inside a link
const marked = /[?？؟][!！?？"'”’»)\]」』）\s:;)(-]{0,6}$/u;
const mostCharacters = 600;

function isQuestion(words: string): boolean {
  if (words.length < 3 || words.length > mostCharacters) return false;
  const compact = words.replace(/\s{1,20}/g, " ");
  if (/^https?:/.test(compact) || empty.test(compact)) return false;
  return (marked.test(compact) && /\p{L}{2}/u.test(compact)) || withoutMark.test(compact);
}

/** "Hello Ms Wu, can you …?" stays whole: the pane shows the words as they stand. */
function tidy(text: string, sentence: Found): Found {
  return foundAt(text, sentence.span[0], sentence.span[1]);
}
