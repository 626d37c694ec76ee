// A guard that fails blocks the draft, because nobody knows what it would have found.

import type { Finding, Judged } from "../contract/checked.ts";

/** The finding for a guard, or all of them, that could not run. */
export function couldNotRun(guard: string): Finding {
  return {
    guard,
    severity: "blocked",
    span: [0, 0],
    words: "",
    rule: "could-not-run",
    parameters: {},
    reason: "This check couldn't be carried out.",
    fix: "Write the reply again, or read the draft carefully and copy it yourself.",
  };
}

/** The result for a draft that could not be checked in time. */
export function notChecked({ draft, cutOff }: { draft: string; cutOff: boolean }): Judged {
  return { draft, findings: [couldNotRun("checks")], verdict: "blocked", cutOff };
}
