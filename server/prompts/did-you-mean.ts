/** "Did you mean links?", when one of the names is similar enough to the word; else undefined. */
export function didYouMean(word: string, names: string[]): string | undefined {
  const nearest = names
    .map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.min(word.length, name.length) / 3))
    .sort((a, b) => a.far - b.far)[0];
  return nearest && `Did you mean ${nearest.name}?`;
}

/** How many letters must be added, removed or replaced to turn one word into the other (Levenshtein). */
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
