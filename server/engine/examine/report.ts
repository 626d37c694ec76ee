// Findings as a person reads them: a line each, and below what is not well the reason and the fix.

import { wrap } from "../plan/report/text.ts";
import type { Finding } from "./finding.ts";

const stateColumns = 7;

/** One server's findings as text. */
export function report(root: string, findings: Finding[]): string {
  const wide = Math.max(...findings.map(({ check }) => check.length)) + 2;
  const lines = findings.flatMap(({ state, check, found, why, fix }) => {
    const line = `${state.padEnd(stateColumns)}${check.padEnd(wide)}${found}`;
    if (state === "ok") return [line];
    return [line, ...wrap(`Why: ${why}. Fix: ${fix}.`, " ".repeat(stateColumns + wide))];
  });
  return [`${root}`, ...lines, summary(findings), ""].join("\n");
}

function summary(findings: Finding[]): string {
  const count = (state: Finding["state"]) => findings.filter((each) => each.state === state).length;
  return `${count("ok")} ok, ${count("look")} to look at, ${count("wrong")} wrong.`;
}
