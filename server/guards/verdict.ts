import type { Finding, Verdict } from "../contract/checked.ts";

/** Blocked when any finding blocks, look when there is any, else ok. */
export function verdictOf(findings: Finding[]): Verdict {
  if (findings.some((finding) => finding.severity === "blocked")) return "blocked";
  return findings.length > 0 ? "look" : "ok";
}
