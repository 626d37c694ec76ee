// Limits how many mails are worked on at once. More are refused at once, so that memory stays bounded.

import type { Load } from "../async/load.ts";
import { Problem } from "../problem.ts";

export interface Gate {
  /** Throws Problem("busy") when all places are taken, before a client sends its mail for nothing. */
  look(): void;
  /** Takes a place; call the returned function to give it back. Throws Problem("busy"). */
  enter(): () => void;
}

/** A gate with `most` places. A place is taken when the mail has arrived: one that arrives slowly, or never, holds none. */
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
