// Plain text in 100 columns.

const width = 100;

/** A title, and what belongs beside it in small letters. */
export function heading(title: string, beside = ""): string {
  return beside === "" ? title.toUpperCase() : `${title.toUpperCase()} (${beside})`;
}

/** Words in lines of at most 100 columns, each begun with `indent`. */
export function wrap(text: string, indent = ""): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    const longer = line === indent ? `${line}${word}` : `${line} ${word}`;
    if (longer.length > width && line !== indent) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}

export function bullet(text: string): string[] {
  const [first = "", ...rest] = wrap(text, "  ");
  return [`- ${first.trimStart()}`, ...rest];
}

/** Rows with their cells in columns, two spaces apart. */
export function columns(rows: string[][]): string[] {
  const wide = (index: number) => Math.max(...rows.map((row) => row[index]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(wide(index)))
      .join("  ")
      .trimEnd(),
  );
}
