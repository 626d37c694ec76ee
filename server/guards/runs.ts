// Runs of words, for finding copied text even where the words around it were garbled.

import { bareWords } from "./words.ts";

/** Every run of `length` words on one line of the text, without case and punctuation. */
export function runsOf(text: string, length: number): Set<string> {
  const runs = new Set<string>();
  for (const line of text.split("\n")) {
    const words = bareWords(line).split(" ");
    for (let at = 0; at + length <= words.length; at++) runs.add(words.slice(at, at + length).join(" "));
  }
  return runs;
}
