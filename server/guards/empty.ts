// Blocked: an empty reply must not reach anybody.

import type { Guard } from "./guard.ts";

export const empty: Guard = {
  name: "empty",
  run({ draft }) {
    // A letter or a digit of any script; "…" or "--" is no reply.
    if (/[\p{L}\p{N}]/u.test(draft)) return [];
    return [
      {
        severity: "blocked",
        span: [0, draft.length],
        words: draft,
        reason: "The draft has no words.",
        fix: "Write the reply again, or write it yourself.",
      },
    ];
  },
};
