// Look: the draft is signed with the sender's name, so the model wrote in the sender's place.

import { found, type Guard } from "./guard.ts";
import { bareWords } from "./words.ts";

/** Only the last lines are a signature, and never the first: a reply may begin with the sender's name. */
const linesOfSignature = 5;

export const role: Guard = {
  name: "role",
  run({ draft, mail }) {
    const sender = bareWords(mail.from.name);
    if (sender === "" || mail.to.some(({ name }) => bareWords(name) === sender)) return [];
    const lines = [...draft.matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== "");
    return lines
      .slice(Math.max(2, lines.length - linesOfSignature))
      .filter((line) => bareWords(line[0]) === sender)
      .map((line) =>
        found(draft, [line.index, line.index + line[0].length], {
          severity: "look",
          reason: "The reply is signed with the name of the person it answers.",
          fix: "Put in your own name, or take it out.",
        }),
      );
  },
};
