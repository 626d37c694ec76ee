// A text that was rewritten here and there, and the way back to where its words stood before.

import type { Span } from "../../contract/span.ts";

export interface View {
  text: string;
  /** Where the words at `span` of this text stood in the text it was made from. */
  spanOf(span: Span): Span;
}

export interface Change {
  span: Span;
  to: string;
}

/** `text` with these changes, which come in its order and share no character. */
export function rewrite(text: string, changes: Iterable<Change>): View {
  const pieces: Piece[] = [];
  let out = "";
  let reach = 0;
  for (const { span, to } of changes) {
    out += text.slice(reach, span[0]);
    pieces.push({ from: out.length, until: out.length + to.length, span });
    out += to;
    reach = span[1];
  }
  if (pieces.length === 0) return { text, spanOf: (span) => span };
  return { text: out + text.slice(reach), spanOf: (span) => spanBefore(pieces, span) };
}

/** `text` with what `to` makes of each match of `pattern`, which is global. Null leaves a match as it is. */
export function replaced(text: string, pattern: RegExp, to: (match: RegExpExecArray) => string | null): View {
  const changes: Change[] = [];
  for (const match of text.matchAll(pattern)) {
    const words = to(match);
    if (words !== null && words !== match[0])
      changes.push({ span: [match.index, match.index + match[0].length], to: words });
  }
  return rewrite(text, changes);
}

/** What `next` makes of a view, with the way back through both. */
export function onTopOf(view: View, next: (text: string) => View): View {
  const { text, spanOf } = next(view.text);
  return text === view.text ? view : { text, spanOf: (span) => view.spanOf(spanOf(span)) };
}

/** Characters from `from` to `until` of the new text stand for `span` of the old one. */
interface Piece {
  from: number;
  until: number;
  span: Span;
}

function spanBefore(pieces: Piece[], [start, end]: Span): Span {
  const from = placeBefore(pieces, start)[0];
  return [from, end > start ? placeBefore(pieces, end - 1)[1] : from];
}

/** The characters of the old text that the one at `place` stands for. */
function placeBefore(pieces: Piece[], place: number): Span {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (!piece) return [place, place + 1];
  if (place < piece.until) return piece.span;
  const old = piece.span[1] + place - piece.until;
  return [old, old + 1];
}
