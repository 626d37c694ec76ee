// Takes a phrase apart at its brackets and gaps.

/** "(we|our team) ... pay" -> "(we|our team)", "pay". A gap inside brackets stays where it is. */
export function partsOf(phrase: string): string[] {
  return split(phrase, "...").map((part) => part.trim());
}

/** "a|(b|c)d" -> "a", "(b|c)d" */
export function choicesOf(inside: string): string[] {
  return split(inside, "|");
}

/** Where the bracket that opens the phrase is closed. */
export function closingOf(phrase: string): number {
  let open = 0;
  for (let at = 0; at < phrase.length; at++) {
    if (phrase[at] === "(") open++;
    if (phrase[at] === ")" && --open === 0) return at;
  }
  return phrase.length;
}

/** Splits at a sign that stands in no bracket. */
function split(phrase: string, sign: string): string[] {
  const parts: string[] = [];
  let open = 0;
  let from = 0;
  for (let at = 0; at < phrase.length; at++) {
    if (phrase[at] === "(") open++;
    if (phrase[at] === ")") open--;
    if (open > 0 || !phrase.startsWith(sign, at)) continue;
    parts.push(phrase.slice(from, at));
    from = at + sign.length;
    at = from - 1;
  }
  return [...parts, phrase.slice(from)];
}
