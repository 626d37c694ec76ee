// What the run says on the console.

import { median, printTable } from "../gateway/figures.ts";
import { type CheckName, checkNames } from "./checks.ts";
import type { BenchMail } from "./mails.ts";
import type { Outcome } from "./ways.ts";

/** One draft of one way, and the checks that it fails. */
export interface Judged {
  way: string;
  bench: BenchMail;
  outcome: Outcome;
  fails: CheckName[];
}

/** One table of all ways, and a line for each draft that the guards let through and a check does not. */
export function printFigures(judged: Judged[], model: string): void {
  const names = [...new Set(judged.map(({ way }) => way))];
  const mails = judged.length / Math.max(1, names.length);
  printTable(
    `${mails} mails, written with ${model}; how many are right:`,
    ["way", ...checkNames, "sendable", "tuned half", "kept half", "ok, but fails", "median time"],
    names.map((name) => {
      const own = judged.filter(({ way }) => way === name);
      return [name, ...rowOf(own)];
    }),
  );
  for (const { way, bench, fails } of judged.filter(passesWrongly))
    process.stdout.write(`ok, but fails: ${way}, ${bench.id}: ${fails.join(", ")}\n`);
  for (const { way, bench, fails } of judged.filter((one) => one.fails.length > 0 && !passesWrongly(one)))
    process.stdout.write(`fails: ${way}, ${bench.id}: ${fails.join(", ")}\n`);
}

function rowOf(own: Judged[]): string[] {
  const sendable = (some: Judged[]) =>
    `${some.filter(({ fails }) => fails.length === 0).length} of ${some.length}`;
  const seconds = median(own.map(({ outcome }) => outcome.tookMs)) / 1_000;
  return [
    ...checkNames.map((check) => String(own.filter(({ fails }) => !fails.includes(check)).length)),
    sendable(own),
    sendable(own.filter(({ bench }) => !bench.kept)),
    sendable(own.filter(({ bench }) => bench.kept)),
    String(own.filter(passesWrongly).length),
    `${seconds.toFixed(1)} s`,
  ];
}

/** A blind spot of the guards, or a draft where none is wanted. */
function passesWrongly({ outcome, fails }: Judged): boolean {
  return outcome.verdict === "ok" && fails.length > 0;
}
