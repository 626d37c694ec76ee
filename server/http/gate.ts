// How many mails may be worked on at once; what is too much is refused in a moment, so that memory stays bounded.

import type { Load } from "../async/load.ts";
import { Problem } from "../problem.ts";

export interface Gate {
  /** Throws Problem("busy") while all places are taken, so that nobody sends a mail for nothing. */
  look(): void;
  /** Takes a place; what it returns frees it. Throws Problem("busy"). */
  enter(): () => void;
}

/** A gate with `most` places. It is entered when the mail is there: one that arrives slowly, or never, keeps no place. */
export function createGate(most: number, load: Load): Gate {
  function look(): void {
    const ahead = load.inside();
    if (ahead < most) return;
    const detail = `Cannot take the mail: ${ahead} are being worked on. Try again in a moment.`;
    throw new Problem("busy", detail, undefined, { ahead });
  }

  return {
    look,
    enter() {
      look();
      return load.enter();
    },
  };
}
