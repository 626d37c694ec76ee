// Blocked: an empty reply must not reach anybody.

import { found, type Guard } from "./guard.ts";

export const empty: Guard = {
  name: "empty",
  run({ draft }) {
    // It has a letter or a digit of some script; "…" or "--" is no reply.
    if (/[\p{L}\p{N}]/u.test(draft)) return [];
    return [
      found(draft, [0, draft.length], {
        severity: "blocked",
        rule: "no-text",
        reason: "The draft has no text.",
        fix: "Write the reply again, or type it yourself.",
      }),
    ];
  },
};
