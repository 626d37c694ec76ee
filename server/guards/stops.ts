// What ends the writing of a draft: wrong for good as soon as it stands there, so that nothing written after it can mend it.

import type { Finding } from "../contract/checked.ts";

/** The guards that may end it. */
export const stops: ReadonlySet<string> = new Set([
  "leakage",
  "about-text",
  "insults",
  "voice",
  "links",
  "accounts",
  "repeats",
]);

/** True for a finding in a draft that is being written. A loop blocks nothing once it is written, but while it is being written it has no end. */
export function isStop(finding: Pick<Finding, "guard" | "severity">): boolean {
  return makesUseless(finding) || finding.guard === "repeats";
}

/** True for a finding for which a whole draft is written anew. */
export function makesUseless({ guard, severity }: Pick<Finding, "guard" | "severity">): boolean {
  return stops.has(guard) && severity === "blocked";
}
