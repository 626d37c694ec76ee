// A line of a mail, with what its source said about it. HTML and plain text both become lines, and all later steps work on lines alone.

/** What the mail program marked: a signature, the header of an older mail, a drawn rule. */
export type Mark = "" | "signature" | "header" | "rule";

export interface Line {
  text: string;
  /** How many quotes it stands in. */
  depth: number;
  mark: Mark;
}

/** The longest line we keep in one piece; patterns see no more. */
export const longestLine = 2_000;
/** In one mail; real mails have far fewer. */
export const mostLines = 30_000;

/** Writes text, line breaks and blocks into lines, with white space as HTML has it. */
export class LineWriter {
  readonly lines: Line[] = [];
  depth = 0;
  mark: Mark = "";
  /** Inside a table row everything stays on one line. */
  oneLine = 0;
  truncated = false;
  private current = "";

  /** Running text; `pre` keeps its line breaks. */
  text(value: string, pre: boolean): void {
    const parts = pre ? value.split(/\r\n?|\n/) : [value.replace(/[ \t\r\n\f]+/g, " ")];
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.breakLine();
      this.run(part);
    }
  }

  /** What the current line holds since `start`. */
  since(start: number): string {
    return this.current.slice(start);
  }

  /** `<br>`: ends the line, even an empty one. */
  breakLine(): void {
    if (this.oneLine > 0) this.run(" ");
    else this.push();
  }

  /** The edge of a block: ends the line if there is one; `apart` leaves an empty line. */
  block(apart: boolean): void {
    if (this.oneLine > 0) this.run(" ");
    else {
      if (this.current.trim() !== "" || this.current.includes("\u00a0")) this.push();
      this.current = "";
      if (apart) this.emptyLine();
    }
  }

  /** An empty line that carries a mark: a drawn rule, or the place where an older mail's header begins. */
  sign(mark: Mark): void {
    this.block(false);
    this.lines.push({ text: "", depth: this.depth, mark });
  }

  /** Removes and returns what the current line holds since `start`, for a table row, whose cells are then joined anew. */
  takeFrom(start: number): string {
    const taken = this.current.slice(start);
    this.current = this.current.slice(0, start);
    return taken;
  }

  get position(): number {
    return this.current.length;
  }

  /** The last lines with words, oldest first. */
  lastWords(count: number): string[] {
    const found: string[] = [];
    for (let i = this.lines.length - 1; i >= 0 && i > this.lines.length - 8 && found.length < count; i--)
      if (this.lines[i]?.text) found.unshift(this.lines[i]?.text ?? "");
    return found;
  }

  private run(value: string): void {
    const start = this.current === "" || this.current.endsWith(" ") ? value.replace(/^ /, "") : value;
    this.current += start;
    // Text without line breaks is cut, so that no later step meets a line of a megabyte.
    if (this.current.length > 2 * longestLine && this.oneLine === 0) this.push();
  }

  private emptyLine(): void {
    if (this.lines.at(-1)?.text !== "") this.lines.push({ text: "", depth: this.depth, mark: this.mark });
  }

  private push(): void {
    const text = this.current
      .replace(wordBullet, "- ")
      .replace(/^ ?\u00a0[\u00a0 ]*/, "")
      .replaceAll("\u00a0", " ")
      .trimEnd();
    this.current = "";
    for (const piece of pieces(text)) {
      if (this.lines.length >= mostLines) this.truncated = true;
      else this.lines.push(quoted(piece, this.depth, this.mark));
    }
  }
}

// ·&nbsp;&nbsp;&nbsp; an item: how Word writes bullets into mail
const wordBullet = /^[·§•▪o]\u00a0[\u00a0 ]+/;

/** A line whose leading `>` signs are counted and taken off. */
export function quoted(text: string, depth: number, mark: Mark): Line {
  const signs = /^\s{0,3}(?:>\s?){1,30}/.exec(text)?.[0] ?? "";
  // >100 pieces, >= 5: an arithmetic sign, not a quote
  if (signs === "" || (/^>$/.test(signs) && /^[\d=]/.test(text.slice(1)))) return { text, depth, mark };
  return { text: text.slice(signs.length), depth: depth + signs.replace(/[^>]/g, "").length, mark };
}

/** A line of any length as lines of bounded length, cut at spaces where there are some. */
export function pieces(text: string): string[] {
  if (text.length <= longestLine) return [text];
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const space = text.lastIndexOf(" ", at + longestLine);
    const end =
      at + longestLine >= text.length ? text.length : space > at + longestLine / 2 ? space : at + longestLine;
    found.push(text.slice(at, end).trim());
    at = end;
  }
  return found;
}
