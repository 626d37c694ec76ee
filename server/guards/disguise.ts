// Blocked: marks that nobody sees within a word or a number, or that turn the line round, and words with letters of another script in
// them: a reader sees something else than what the words are. Look: such marks elsewhere, or where the mail has the same.

import { found, type Guard, type GuardSource, quotable } from "./guard.ts";
import { folded } from "./view/fold.ts";
import { invisibleMarks } from "./view/invisible.ts";
import { lookAlikes } from "./view/look-alikes.ts";

const mostFindings = 10;

export const disguise: Guard = {
  name: "disguise",
  asWritten: true,
  run(source) {
    if (!/[^\n\r\t -~]/.test(source.draft)) return [];
    return [...hidden(source), ...alike(source)];
  },
};

function hidden({ draft }: GuardSource) {
  return invisibleMarks(draft)
    .slice(0, mostFindings)
    .map(({ span, hides }) =>
      found(draft, span, {
        severity: hides ? "blocked" : "look",
        rule: "invisible-marks",
        reason: "Here are characters that nobody can see.",
        fix: "Delete the words around this place and type them yourself.",
      }),
    );
}

function alike(source: GuardSource) {
  const view = folded(source.draft);
  const words = lookAlikes(view.text).slice(0, mostFindings);
  const known = words.length > 0 ? quotable(source) : "";
  return words
    .map(({ span }) => view.spanOf(span))
    .map((span) =>
      found(source.draft, span, {
        severity: known.includes(source.draft.slice(...span)) ? "look" : "blocked",
        rule: "look-alike-letters",
        reason: "This word has letters of another alphabet that look like Latin ones.",
        fix: "Type the word yourself, and do not follow it if it is an address.",
      }),
    );
}
