// The text with its numbers in digits, for the guards that look for sums, phone numbers and accounts: "three hundred euros" is
// "300 euros", 三百元 is 300元, "3 0 0" is 300, and "zero three zero" is 030.

import { onTopOf, replaced, type View } from "../view/rewrite.ts";
import { eastAsian } from "./east-asian.ts";
import { western } from "./western.ts";

/** `text` with its numbers in digits; where a word is a number in one language and none in another, `language` decides. */
export function inDigits(text: string, language: string): View {
  const steps = [eastAsian, (words: string) => western(words, language), letterDigits, spacedDigits];
  return steps.reduce<View>(onTopOf, { text, spanOf: (span) => span });
}

// 2l2 555 Ol43   30O — letters that look like digits, among digits
function letterDigits(text: string): View {
  return replaced(
    text,
    /(?<![\p{L}\p{N}])(?=[OoIl]{0,4}\d)[\dOoIl]{3,20}(?![\p{L}\p{N}])/gu,
    ({ 0: word }) =>
      /^\d*l?$/.test(word) || word.replace(/\D/g, "").length < 2
        ? null
        : word.replace(/[Oo]/g, "0").replace(/[Il]/g, "1"),
  );
}

// 0 3 0 9 9 8 8 7   € 3 0 0
function spacedDigits(text: string): View {
  return replaced(text, /(?<![\p{L}\p{N}.,])\d(?:[ \u00a0]\d){2,30}(?![\p{L}\p{N}])/gu, ({ 0: row }) =>
    row.replace(/\D/g, ""),
  );
}
