// The results of the rounds, as two tables for docs/figures.md.

import { median, ms, printTable, times } from "./figures.ts";
import type { Direct, Measured, Row } from "./rounds.ts";

export interface Found {
  direct: Direct;
  /** Mailwright first, the bare pass-through second. */
  all: [ours: Measured, bare: Measured, ...others: Measured[]];
  rounds: number;
  tokens: number;
}

/** Prints what each adds, and how Mailwright compares. */
export function report(found: Found): void {
  const { direct, all, rounds, tokens } = found;
  const [{ found: own }, ...others] = all;
  const added = addedTo(direct);
  const line = (name: string, firstWord: number[], row: Row) => [
    name,
    ms(added(firstWord)),
    ms(median(row.cpuTokens)),
    ms(median(row.cpuShort)),
    `${row.rssMb.toFixed(0)} MB`,
  ];
  printTable(
    `In front of an engine that costs nothing (its own first word: ${ms(median(direct.firstWord))}); ${rounds} rounds, medians:`,
    ["in between", "added time to the first word", `CPU a 1,000 tokens`, "CPU a mail, fixed", "memory"],
    [
      ...others.map(({ rival, found: row }) => line(rival.name, row.firstWord, row)),
      line("Mailwright, a mail that was open before", own.again, own).with(3, "–"),
      line("Mailwright, a mail never seen: clean, category, facts, draft, guards", own.firstWord, own),
    ],
  );
  process.stdout.write(
    `\nA thousand tokens are measured on drafts of ${tokens}, less what a short draft costs; the guards over the draft are in it.\n`,
  );
  printTable("As ratios of the same run:", ["ratio", "measured", "goal"], ratios(found));
}

function ratios({ direct, all }: Found): string[][] {
  const [{ found: own }, { found: bare }] = all;
  const portkey = all.find(({ rival }) => rival.name.startsWith("Portkey"))?.found;
  const cpu = times(median(bare.cpuTokens) / median(own.cpuTokens));
  return [
    ["bare ÷ Mailwright, CPU a 1,000 tokens", cpu, "≥ 1 ×"],
    ...versus("bare", bare, { own, direct, goal: "≥ 1 ×" }),
    ...(portkey ? versus("Portkey", portkey, { own, direct, goal: "≥ 10 ×" }) : []),
  ];
}

function versus(
  name: string,
  row: Row,
  { own, direct, goal }: { own: Row; direct: Direct; goal: string },
): string[][] {
  const added = addedTo(direct);
  const theirs = added(row.firstWord);
  const trips = median(direct.trips);
  const first = `${name} ÷ Mailwright, added time`;
  return [
    [`${first}, mail open before`, times(theirs / added(own.again)), goal],
    [`${first}, mail never seen`, times(theirs / added(own.firstWord)), goal],
    [
      `${first}, mail never seen, less the ${ms(trips)} that its other engine calls take a client by themselves`,
      times(theirs / (added(own.firstWord) - trips)),
      "",
    ],
  ];
}

function addedTo(direct: Direct): (firstWord: number[]) => number {
  return (firstWord) => median(firstWord) - median(direct.firstWord);
}
