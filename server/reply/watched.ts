// A draft as it is written, with the guards listening. What makes it of no use ends the writing at once.

import type { Finding } from "../contract/checked.ts";
import { nothingWritten, type Written } from "../engine/engine.ts";

/** How the writing ended: whole, or at what a guard found. */
export type End = { written: Written } | { stopped: Finding };

export interface Watching {
  /** What is wrong with the draft so far. */
  listen(draft: string): Promise<Finding[]>;
  /** Ends the engine's work, also while it is silent. */
  stop(): void;
}

/** In characters. Handing a draft to a thread costs 0.3 ms, so it is done at the ends of sentences, and after so much without one. */
const least = 40;
const most = 200;

/** The pieces as they come; they end early when a guard speaks. A consumer that stops early stops the engine. */
export async function* watched(
  pieces: AsyncGenerator<string, Written>,
  { listen, stop }: Watching,
): AsyncGenerator<string, End> {
  const bad = Promise.withResolvers<{ stopped: Finding }>();
  const ear = listener(listen, (stopped) => bad.resolve({ stopped }));
  let ended = false;
  try {
    for (;;) {
      const coming = pieces.next();
      // It is left alone when a guard speaks first. Its failure must not count as unhandled then.
      coming.catch(() => undefined);
      const next = await Promise.race([coming, bad.promise]);
      if ("stopped" in next) return next;
      ended = next.done === true;
      if (next.done) return { written: next.value };
      ear(next.value);
      yield next.value;
    }
  } finally {
    if (!ended) {
      stop();
      // Where the engine is stopped while it writes a piece, that piece fails.
      await pieces.return(nothingWritten).catch(() => undefined);
    }
  }
}

/** Takes the pieces, and has the draft looked at from time to time, never twice at once. */
function listener(listen: Watching["listen"], speak: (finding: Finding) => void): (piece: string) => void {
  let draft = "";
  let heard = 0;
  let listening = false;
  return (piece) => {
    draft += piece;
    const fresh = draft.length - heard;
    if (listening || fresh < least || (fresh < most && !sentenceEnd.test(piece))) return;
    const text = toLastWord(draft);
    listening = true;
    heard = draft.length;
    listen(text)
      .then(([finding]) => finding && speak(finding))
      // The whole draft is checked at its end, which says what could not be checked.
      .catch(() => undefined)
      .finally(() => {
        listening = false;
      });
  };
}

const sentenceEnd = /[.!?…。！？؟\n]/;

/** Half a word may look like what it is not: an address that is not yet whole is not the one in the mail. */
function toLastWord(draft: string): string {
  const end = draft.search(/[^\s。！？，、；：]*$/u);
  return draft.slice(0, end);
}
