// The figures for one number of people, as rows with a ratio and the goal for it.

import { added, computed, type Tokens } from "./counters.ts";
import { duration, mean, median, p90 } from "./numbers.ts";
import type { Phase } from "./phase.ts";
import type { Flow, Visit } from "./visit.ts";

export interface Row {
  figure: string;
  mailwright: string;
  peer: string;
  /** The peer's median over Mailwright's; null where there is none. */
  ratio: number | null;
  goal: number | null;
}

export interface Level {
  users: number;
  phases: Phase[];
  /** What the peer's third prompt takes, one a mail. */
  peerFacts: Tokens[];
}

/** Every figure of a level. */
export function rowsOf(level: Level): Row[] {
  const ours = (flow: Flow) => visits(level, "mailwright", flow);
  const theirs = (flow: Flow) => visits(level, "peer", flow);
  const rows = [
    waits("click → first word, mail open before", [ours("pinned"), theirs("cold")], firstWord, 5),
    waits("… against a peer that sorted it at opening", [ours("pinned"), theirs("pinned")], firstWord, 5),
    waits("click → first word, clicked at once", [ours("cold"), theirs("cold")], firstWord, null),
    waits("opening → category", [ours("pinned"), theirs("pinned")], (visit) => visit.categoryMs, null),
    waits("click → category, mail open before", [ours("pinned"), theirs("cold")], clickToCategory, 15),
    waits("click → whole reply, mail open before", [ours("pinned"), theirs("cold")], whole, null),
  ];
  return [...rows, ...tokenRows(level)];
}

/** Rows as Markdown. */
export function markdown(title: string, rows: Row[]): string {
  const lines = rows.map(({ figure, mailwright, peer, ratio, goal }) => {
    const times = ratio === null ? "" : `${ratio.toFixed(1)} ×`;
    const reached = goal !== null && ratio !== null ? (ratio >= goal ? ", reached" : ", **missed**") : "";
    return `| ${figure} | ${mailwright} | ${peer} | ${times} | ${goal === null ? "" : `≥ ${goal} ×${reached}`} |`;
  });
  const head = "| figure (median / p90) | Mailwright | usual design | ratio | goal |\n|---|---|---|---|---|";
  return `### ${title}\n\n${head}\n${lines.join("\n")}\n`;
}

const firstWord = (visit: Visit) => visit.firstWordMs - visit.clickMs;
const whole = (visit: Visit) => visit.endMs - visit.clickMs;
const clickToCategory = (visit: Visit) => visit.categoryOnClickMs - visit.clickMs;

function visits({ phases }: Level, system: Phase["system"], flow: Flow): Visit[] {
  return phases
    .filter((phase) => phase.system === system && phase.flow === flow)
    .flatMap((one) => one.visits);
}

function waits(
  figure: string,
  [ours, theirs]: [Visit[], Visit[]],
  of: (visit: Visit) => number,
  goal: number | null,
): Row {
  const told = (some: Visit[]) => `${duration(median(some.map(of)))} / ${duration(p90(some.map(of)))}`;
  const ratio = median(theirs.map(of)) / median(ours.map(of));
  return { figure, mailwright: told(ours), peer: told(theirs), ratio, goal };
}

/**
 * By vLLM's own count. Mailwright's category and reply are all its tasks less the facts; the peer's three are its two and its third prompt.
 * "Shares nothing" is a peer whose instructions are never in the cache, because a date or a name stands in them.
 */
export function tokenRows(level: Level): Row[] {
  const ours = level.phases.filter(({ system }) => system === "mailwright");
  const theirs = level.phases.filter(({ system }) => system === "peer");
  const our = perMail(ours, (phase) => computed(phase.engine));
  const facts = perMail(ours, ({ tasks }) => computed(tasks.facts));
  const their = perMail(theirs, (phase) => computed(phase.engine));
  const sent = perMail(theirs, (phase) => phase.engine.prompt);
  const third = mean(level.peerFacts.map(computed));
  const thirdSent = mean(level.peerFacts.map(({ prompt }) => prompt));
  const read = perMail(ours, ({ tasks }) => tasks.read.completion);
  const classified = theirs.flatMap((phase) => phase.visits.map(({ calls }) => added(calls.classify ?? [])));
  const decoded = mean(classified.map(({ completion }) => completion));
  return [
    tokens("prompt tokens computed a mail: category + reply", [our - facts, their], 1.9),
    tokens("prompt tokens computed a mail: category + reply + facts", [our, their + third], 2.5),
    tokens("… category + reply, of a peer that shares nothing", [our - facts, sent], null),
    tokens("… category + reply + facts, of a peer that shares nothing", [our, sent + thirdSent], null),
    tokens("tokens decoded until the category is known", [read, decoded], 20),
  ];
}

function perMail(phases: Phase[], of: (phase: Phase) => number): number {
  const mails = phases.reduce((sum, { visits, failures }) => sum + visits.length + failures.length, 0);
  return phases.reduce((sum, phase) => sum + of(phase), 0) / mails;
}

function tokens(figure: string, [ours, theirs]: [number, number], goal: number | null): Row {
  return { figure, mailwright: ours.toFixed(0), peer: theirs.toFixed(0), ratio: theirs / ours, goal };
}
