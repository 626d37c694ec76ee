// Mail addresses that the pattern for usual ones leaves out.

import { matches } from "../../patterns/found.ts";
import type { FoundLink } from "../../patterns/links.ts";
import { asUrl } from "./as-url.ts";

// info@例子.中国   desk@münchen.de   desk@[10.0.0.9]
const uncommon =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:\[[\d.:a-f]{3,45}\]|[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6})/giu;

export function uncommonAddresses(text: string): FoundLink[] {
  if (!/@\[|@[^\s@]{0,80}[^\0-\x7f]|[^\0-\x7f]@/.test(text)) return [];
  return matches(text, uncommon).map(({ 0: words, index }) => ({
    ...asUrl(words, index),
    kind: "email",
    value: words.toLowerCase(),
  }));
}
