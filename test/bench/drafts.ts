// `npm run bench:drafts`: replies to 80 mails in ten languages, judged by code. `-- --ways assisted,free,structured` chooses the ways
// (assisted alone needs next to no time, a way that writes needs the engine for each mail), `--limit 10` takes so many mails, spread over
// the languages, `--kept` those alone that nothing was tuned on, `--page drafts.html` writes every draft side by side.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { failsOf } from "./drafts/checks.ts";
import { startEngine } from "./drafts/engine.ts";
import { benchMails } from "./drafts/mails.ts";
import { pageOf } from "./drafts/page.ts";
import { type Judged, printFigures } from "./drafts/table.ts";
import { ways } from "./drafts/ways.ts";

const { values } = parseArgs({
  options: {
    ways: { type: "string", default: ways.map(({ name }) => name).join(",") },
    limit: { type: "string" },
    kept: { type: "boolean", default: false },
    page: { type: "string" },
  },
});
const names = values.ways.split(",").map((name) => name.trim());
const unknown = names.filter((name) => !ways.some((way) => way.name === name));
if (unknown.length > 0)
  throw new Error(
    `There is no way ${unknown.join(", ")}; there are ${ways.map(({ name }) => name).join(", ")}.`,
  );
const mails = spread(
  benchMails().filter(({ kept }) => kept || !values.kept),
  Number(values.limit ?? Number.POSITIVE_INFINITY),
);

const engine = await startEngine();
try {
  const judged: Judged[] = [];
  for (const way of ways.filter(({ name }) => names.includes(name))) {
    for (const [index, bench] of mails.entries()) {
      process.stderr.write(`${way.name}: ${index + 1} of ${mails.length}\n`);
      const outcome = await way.write(bench, engine);
      judged.push({ way: way.name, bench, outcome, fails: failsOf(outcome, bench, way.told) });
    }
  }
  if (values.page) writeFileSync(values.page, pageOf(judged, engine.model));
  printFigures(judged, engine.model);
} finally {
  await engine.stop();
}

/** At most so many, evenly from all. */
function spread<T>(all: T[], limit: number): T[] {
  const step = Math.max(1, all.length / limit);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
