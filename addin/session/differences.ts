// What changed between two texts, word by word.

export interface Difference {
  kind: "same" | "added" | "removed";
  text: string;
}

/** The pieces that turn `before` into `after`, in their order. Two texts too long to compare are one whole removed and one added. */
export function differences(before: string, after: string): Difference[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length * now.length > mostCompared)
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  return joined(walk(old, now, commonLengths(old, now)));
}

/** A table of this many cells takes some milliseconds. */
const mostCompared = 4_000_000;

/** Words with the space behind them; of Chinese and Japanese each character, because nothing stands between their words. */
function wordsOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\s+|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
    ) ?? []
  );
}

/** At [i][j], how many words the longest common sequence of old from i and now from j has. */
function commonLengths(old: string[], now: string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const [row, below] = [table[i] as Uint16Array, table[i + 1] as Uint16Array];
      row[j] = old[i] === now[j] ? at(below, j + 1) + 1 : Math.max(at(below, j), at(row, j + 1));
    }
  return table;
}

function at(row: Uint16Array | undefined, place: number): number {
  return row?.[place] ?? 0;
}

function* walk(old: string[], now: string[], common: Uint16Array[]): Generator<Difference> {
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] === now[j]) {
      yield { kind: "same", text: old[i++] ?? "" };
      j++;
    } else if (i < old.length && (j >= now.length || at(common[i + 1], j) >= at(common[i], j + 1)))
      yield { kind: "removed", text: old[i++] ?? "" };
    else yield { kind: "added", text: now[j++] ?? "" };
  }
}

function joined(pieces: Iterable<Difference>): Difference[] {
  const runs: Difference[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
}
