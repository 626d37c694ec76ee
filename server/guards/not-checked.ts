// A guard that cannot run blocks: what it would have found is not known.

import type { Checked, Finding } from "../contract/checked.ts";

/** The finding of a guard, or of all of them, that could not run. */
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

/** What is said of a draft that no guard could look at in time. */
export function notChecked({ draft, cutOff }: { draft: string; cutOff: boolean }): Checked {
  return { draft, findings: [couldNotRun("checks")], verdict: "blocked", cutOff };
}
