// A text as words that can be compared: a Han or kana character is a word.

const word = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(word) ?? [];
}

/** What stands in quotation marks is named as the sender's. */
export function withoutQuoted(draft: string): string {
  return draft.replace(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|‘[^’]*’|"[^"\n]*"/g, " ");
}

/** Whether `length` words in a row stand in both. */
export function sharesRun(one: string, other: string, length: number): boolean {
  const runs = new Set(runsOf(other, length));
  return runsOf(one, length).some((run) => runs.has(run));
}

/** Every run of so many words. */
export function runsOf(text: string, length: number): string[] {
  const all = wordsOf(text);
  return all.slice(length - 1).map((_, start) => all.slice(start, start + length).join(" "));
}

/** A language without spaces has about two characters to a word. */
export function isDense(language: string): boolean {
  return /^(?:zh|ja)/.test(language);
}

/** How long it is for a reader, in words. */
export function lengthOf(draft: string, language: string): number {
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(draft)].filter(
    (one) => one.isWordLike,
  ).length;
}
