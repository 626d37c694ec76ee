// Look: the mail asks, and the reply touches none of its questions: neither a word of one nor that it will be looked into.

import { found, type Guard } from "./guard.ts";
import { foldName } from "./names.ts";
import { asksBack, emptyWords, lookedInto, saysYesOrNo } from "./unanswered-words.ts";

const mostQuestions = 30;

export const unanswered: Guard = {
  name: "unanswered",
  run({ draft, questions = [] }) {
    const asked = questions.slice(0, mostQuestions).filter((question) => contentOf(question).size > 0);
    if (asked.length === 0 || draft.trim() === "") return [];
    if (lookedInto.test(draft) || saysYesOrNo.test(draft) || asksBack(draft)) return [];
    const said = contentOf(draft);
    if (asked.some((question) => touches(said, contentOf(question)))) return [];
    const end = draft.trimEnd().length;
    return [
      found(draft, [0, end], {
        severity: "look",
        rule: "answers-nothing",
        reason: "The reply answers none of the questions in the email.",
        fix: "Answer them, or say that you will check, or write the reply again.",
      }),
    ];
  },
};

/** A question is touched by one of its words, in whatever form: delivered, delivery. */
function touches(said: Set<string>, question: Set<string>): boolean {
  return [...question].some((word) => said.has(word));
}

/** The words that carry what a text says, by their beginnings; in scripts without spaces every two characters. */
function contentOf(text: string): Set<string> {
  const words = foldName(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => (unspaced.test(word) ? pairsOf(word) : beginningOf(word))));
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function pairsOf(word: string): string[] {
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  return pairs.filter((pair) => !emptyPair.test(pair));
}

function beginningOf(word: string): string[] {
  if (/^\d{2,}$/.test(word)) return [word];
  // Two syllables of Hangul are a word.
  const least = /\p{Script=Hangul}/u.test(word) ? 2 : 4;
  return word.length < least || emptyWords.has(word) ? [] : [word.slice(0, least === 2 ? 2 : 5)];
}

// Pairs of kana are endings and particles; of Han, the words every letter has.
const emptyPair =
  /[\p{Script=Hiragana}]|^(?:请问|請問|您好|你好|贵司|貴司|贵公|公司|我们|我們|你们|什么|什麼|怎么|怎麼|是否|能否|可以|可否|多少|哪些|时候|時候|何时|为什|因为|谢谢|感谢|感謝|问题|問題|一下|知道|告诉|有没|没有|邮件|来信|回复|尽快|我司|先生|女士|需要|如果|这个|那个|您的|我的|们的|的时|吗我|想问|麻烦)$/u;
