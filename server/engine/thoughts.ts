// Thoughts that a model writes into its answer are kept from everybody, in whatever wrapping and however the pieces are cut.
//
// A closing tag alone says that all before it were thoughts; such an answer is not shown on, because some of them may have been shown
// by then. Who knows beforehand that an answer begins inside a thought holds it back until the closing tag.

import { type Tag, tagIn, unfinished } from "./thought-tags.ts";

/** What was shown, or all there is, were thoughts. */
export class ThoughtAloud extends Error {
  constructor() {
    super("The answer is a thought.");
    this.name = "ThoughtAloud";
  }
}

export interface Thoughts {
  /** What may be shown of the text so far. Throws ThoughtAloud. */
  push(piece: string): string;
  /** The rest, when no more comes. Throws ThoughtAloud when nothing but thoughts was written. */
  end(cutOff: boolean): string;
  /** Told when the server sends thoughts in a field of their own: its text then holds none that is not marked. */
  sentApart(): void;
  /** Whether the text ended inside a thought, so that what was shown may lack its end. */
  isOpen(): boolean;
  /** Whether any tag was met. */
  wereAny(): boolean;
}

/** Kept of a thought, so that a closing tag is found that comes in pieces. */
const longestTag = 100;

// analysisThe user wants…assistantfinalDear Ms Li is harmony whose tokens the server has left out.
const bareHarmony = { word: "analysis", open: /^\s*analysis(?=[^\sa-z])/, close: /assistantfinal/ };

/** Whether an answer begins inside a thought, so that nothing is shown before a closing tag: by its template, or because the last one did. */
export type BeginsInside = "surely" | "perhaps" | "no";

/** A filter for one answer. */
export function thoughtFilter(beginsInside: BeginsInside = "no"): Thoughts {
  let held = "";
  let closing: RegExp | null = null;
  let waiting = beginsInside !== "no";
  const is = { atStart: true, shown: false, open: false, met: false };

  function take(last: boolean): string {
    if (is.atStart && !begins(last)) return "";
    let out = "";
    while (thoughtIsOver()) {
      const tag = tagIn(held, last);
      if (!tag) return waiting ? "" : out + certain(last);
      out = past(tag, out);
    }
    return out;
  }

  function begins(last: boolean): boolean {
    const start = bareHarmonyAt(held, last);
    if (start === null) return false;
    is.atStart = false;
    if (start > 0) closing = bareHarmony.close;
    held = held.slice(start);
    return true;
  }

  /** Drops what is held of a thought; true when none is going on. */
  function thoughtIsOver(): boolean {
    if (!closing) return true;
    const end = closing.exec(held);
    held = end ? held.slice(end.index + end[0].length) : held.slice(-longestTag);
    if (end) closing = null;
    return end !== null;
  }

  /** Moves past a tag; gives what is to be shown of all before it. */
  function past({ start, end, opens, closes }: Tag, out: string): string {
    const before = held.slice(0, start);
    held = held.slice(end);
    if (opens === null && !closes) {
      if (!waiting) return out + before;
      held = before + held;
      return "";
    }
    closing = opens;
    is.met = true;
    if (closes && is.shown) throw new ThoughtAloud();
    const isThought = closes || waiting;
    waiting = false;
    return isThought ? "" : out + before;
  }

  /** The held text but for an end that may become a tag. */
  function certain(last: boolean): string {
    const text = held.slice(0, held.length - (last ? 0 : unfinished(held)));
    held = held.slice(text.length);
    return text;
  }

  return {
    push(piece) {
      held += piece;
      const text = take(false);
      is.shown ||= text.trim() !== "";
      return text;
    },
    end(cutOff) {
      const rest = take(true);
      is.shown ||= rest.trim() !== "";
      is.open = closing !== null || (waiting && (cutOff || beginsInside === "surely"));
      if ((is.open || is.met) && !is.shown) throw new ThoughtAloud();
      return waiting && !is.open ? held : rest;
    },
    sentApart() {
      waiting = false;
    },
    isOpen: () => is.open,
    wereAny: () => is.met,
  };
}

/** Where the thought begins in bare harmony; 0 in what is none, null while the first letters may yet be. */
function bareHarmonyAt(text: string, last: boolean): number | null {
  const opening = bareHarmony.open.exec(text);
  if (opening) return opening[0].length;
  return !last && bareHarmony.word.startsWith(text.trimStart()) ? null : 0;
}

/** For an answer that is gathered first and looked at as a whole. */
export const nothingHeldBack: Thoughts = {
  push: (piece) => piece,
  end: () => "",
  sentApart: () => undefined,
  isOpen: () => false,
  wereAny: () => false,
};

/** A whole answer without its thoughts; nothing where it is nothing else. */
export function withoutThoughts(text: string): string {
  const thoughts = thoughtFilter();
  try {
    return thoughts.push(text) + thoughts.end(false);
  } catch (thrown) {
    if (thrown instanceof ThoughtAloud) return "";
    throw thrown;
  }
}
