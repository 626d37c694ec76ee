/** A stranger's words on one line of bounded length, so that they cannot pass for a line of ours. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim().slice(0, 300);
}
