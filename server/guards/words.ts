// How guards compare texts: without case and punctuation, and with more weight for scripts that say more in a character.

/** "Kind regards,\n Anna!" -> "kind regards anna" */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** How much a text says, in letters: a Han, kana or Hangul character counts as three. */
export function weigh(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
  return letters + 2 * (text.match(dense)?.length ?? 0);
}
