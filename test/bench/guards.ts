// `npm run bench:guards`: how many promises the guard finds and how many innocent sentences it takes for one, by language, on the half it
// was tuned on and on the half that is held back; and how long a check takes.

import { parseArgs } from "node:util";
import { sourceFor } from "../server/guards/specimens.ts";
import { type Half, inTotal, type Told, tellHalf } from "../support/promise-sentences.ts";
import { check } from "../support/shipped.ts";

const { values: given } = parseArgs({ options: { sentences: { type: "boolean", default: false } } });
const rounds = 300;

print("tuning");
print("held-out");
timeCheck();

function print(half: Half): void {
  const told = tellHalf(half);
  console.log(`\n${half}\nlanguage  promises  found  innocent  false alarms`);
  for (const one of [...told, inTotal(told)]) console.log(line(one));
  // Whoever tunes must not read the sentences that are held back.
  if (given.sentences && half === "tuning")
    for (const { language, missed, alarms } of told)
      for (const sentence of [...missed, ...alarms]) console.log(`  ${language}: ${sentence}`);
}

function line({ language, promises, missed, innocent, alarms }: Told): string {
  const found = `${(100 - (100 * missed.length) / promises).toFixed(1)} %`;
  const wrong = `${((100 * alarms.length) / innocent).toFixed(1)} %`;
  return [
    language.padEnd(9),
    String(promises).padStart(8),
    found.padStart(7),
    String(innocent).padStart(8),
    wrong.padStart(7),
  ].join(" ");
}

/** All guards over an ordinary draft of about 120 words, once everything is warm. */
function timeCheck(): void {
  const sentence = "I will ask our warehouse where the parcel with your twelve chairs is and write to you. ";
  const source = sourceFor(`Dear Ms Fischer,\n\n${sentence.repeat(7)}\n\nKind regards`, { language: "en" });
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    check(source);
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  console.log(`\na check of 120 words: ${times[rounds / 2]?.toFixed(2)} ms (median of ${rounds})`);
}
