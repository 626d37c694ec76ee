// Says which step held up a person's first word, as sentences under a table.

import { duration, median } from "./numbers.ts";
import type { Level } from "./table.ts";

/** What was ready when the person clicked, and how long each step took of those who clicked at once. */
export function heldUp({ phases }: Level): string {
  const ours = (flow: "pinned" | "cold") =>
    phases.filter((one) => one.system === "mailwright" && one.flow === flow).flatMap(({ visits }) => visits);
  const pinned = ours("pinned");
  const ready = (at: (visit: (typeof pinned)[number]) => number) =>
    pinned.filter((visit) => at(visit) <= visit.clickMs).length;
  const cold = ours("cold");
  const took = (
    from: (visit: (typeof cold)[number]) => number,
    to: (visit: (typeof cold)[number]) => number,
  ) => duration(median(cold.map((visit) => to(visit) - from(visit))));
  const toCategory = took(
    () => 0,
    ({ categoryMs }) => categoryMs,
  );
  const toFacts = took(
    ({ categoryMs }) => categoryMs,
    ({ factsMs, categoryMs }) => factsMs ?? categoryMs,
  );
  const toWord = took(
    ({ categoryMs }) => categoryMs,
    ({ firstWordMs }) => firstWordMs,
  );
  return (
    `\nAt the click, ${ready(({ categoryMs }) => categoryMs)} of ${pinned.length} open mails had their category and ` +
    `${ready(({ factsMs, categoryMs }) => factsMs ?? categoryMs)} their facts. Clicked at once: category after ${toCategory}, ` +
    `from there ${toFacts} to the facts and ${toWord} to the first word.\n`
  );
}
