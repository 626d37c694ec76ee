/** "Did you mean links?", where one of the names is so like the word that it was probably meant; else nothing. */
export function didYouMean(word: string, names: string[]): string | undefined {
  const nearest = names
    .map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.min(word.length, name.length) / 3))
    .sort((a, b) => a.far - b.far)[0];
  return nearest && `Did you mean ${nearest.name}?`;
}

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one.slice(0, 100)].entries()) {
    const next = [i + 1];
    for (const [j, known] of [...other].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + Number(letter !== known)),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
