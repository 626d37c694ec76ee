// Look: the engine reached its length limit, so the end is missing.

import { found, type Guard } from "./guard.ts";

export const cutOff: Guard = {
  name: "cut-off",
  run({ draft, cutOff: wasCut }) {
    if (!wasCut || draft.trim() === "") return [];
    const end = draft.trimEnd().length;
    const start = Math.max(0, draft.slice(0, end).search(/\S{1,60}$/));
    return [
      found(draft, [start, end], {
        severity: "look",
        rule: "cut-off",
        reason: "The draft stops here because the model reached its length limit.",
        fix: "Finish it yourself, or write the reply again.",
      }),
    ];
  },
};
