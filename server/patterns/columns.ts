// Tables as clean mail writes them: cells separated by " | ", the first row naming the columns.

export interface Cell {
  /** The words at the head of the cell's column. */
  head: string;
  start: number;
  end: number;
}

/** The cells below each head, for every table in `text`. */
export function findCells(text: string): Cell[] {
  const cells: Cell[] = [];
  let heads: Part[] | null = null;
  let at = 0;
  for (const line of text.split("\n")) {
    const row = line.includes(" | ") && line.length < 1_000 ? partsOf(line) : null;
    if (row !== null && heads !== null) cells.push(...below(heads, row, at));
    heads = row === null ? null : (heads ?? row);
    at += line.length + 1;
    if (cells.length > mostCells) break;
  }
  return cells;
}

function below(heads: Part[], row: Part[], at: number): Cell[] {
  return row.flatMap(({ start, words }, column) => {
    const head = heads[column]?.words;
    return head && words ? [{ head, start: at + start, end: at + start + words.length }] : [];
  });
}

const mostCells = 2_000;

interface Part {
  start: number;
  words: string;
}

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const piece of line.split("|")) {
    const lead = piece.length - piece.trimStart().length;
    parts.push({ start: start + lead, words: piece.trim() });
    start += piece.length + 1;
  }
  return parts;
}
