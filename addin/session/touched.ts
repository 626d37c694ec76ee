// Whether a draft takes up a question: by the words they share. A quick look, which may err; a person reads the draft all the same.

/** Whether `draft` has enough of the question's own words. It may still answer wrongly; it does not leave the question out. */
export function isTouched(question: string, draft: string): boolean {
  const asked = contentWords(question);
  const said = contentWords(draft);
  const shared = [...asked].filter((word) => said.has(word)).length;
  return shared > 0 && shared >= asked.size * enough;
}

/** A reply says the rest in its own words: "Can it be repaired under warranty?" is taken up by "whether the warranty covers it". */
const enough = 0.34;

/** What of a text names things, so that two forms of a word are equal. */
function contentWords(text: string): Set<string> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? [];
  return new Set(words.flatMap((word) => (hasHan.test(word) ? pairsOf(word) : stemOf(word))));
}

const hasHan = /\p{Script=Han}/u;
/** Characters of grammar and of asking, between which the nouns and verbs stand. */
const grammar = /[\p{Script=Hiragana}的了是否这那在有能可以吗呢么请问什怎哪多少何時时我你您们們]+/u;

/** Chinese and Japanese have no spaces: 保修期内 → 保修 修期 期内. Two words that share two characters share a pair. */
function pairsOf(run: string): string[] {
  return run
    .split(grammar)
    .flatMap((part) => [...part].slice(1).map((character, at) => `${[...part][at]}${character}`));
}

/** repair, repaired, repairs → repai. Short words of an alphabet are mostly grammar; a number is one whatever its length. */
function stemOf(word: string): string[] {
  if (/\p{Number}/u.test(word)) return [word];
  if (/\p{Script=Hangul}/u.test(word)) return word.length >= 2 ? [word.slice(0, 2)] : [];
  return word.length >= 5 ? [word.slice(0, 5)] : [];
}
