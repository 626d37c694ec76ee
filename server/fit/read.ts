// What the engine says: the probabilities of one letter a category, with the engine's own liking for letters divided out.

import type { CategorySet } from "../categories.ts";
import type { CallOptions, Engine } from "../engine/engine.ts";
import { loadPrompt } from "../prompts.ts";
import { mean } from "./logit.ts";

const letters = "ABCDEFGHIJKLMNOPQRST";
const prompt = loadPrompt("triage");
/** A probability below this is noise of the engine's rounding. */
const least = 1e-4;

/** Log-probabilities, one a category. Throws Problem. */
export async function readMail(
  prefix: string,
  source: { set: CategorySet; engine: Engine },
  options: CallOptions,
): Promise<number[]> {
  const labels = [...letters].slice(0, source.set.categories.length);
  const read = await source.engine.read({ shared: prefix, task: taskOf(source.set) }, labels, options);
  return read.probabilities.map((p) => Math.log(Math.max(least, p)));
}

export function taskOf(set: CategorySet): string {
  const options = set.categories
    .map((category, i) => `${letters[i]}: ${category.names.en}. ${category.descriptions.en}`)
    .join("\n");
  return prompt.render({ options });
}

/** The engine's liking for each letter: its mean log-probability over mails of all categories alike (batch calibration). */
export function letterBias(reads: { category: number; read: number[] }[]): number[] {
  const width = reads[0]?.read.length ?? 0;
  const byCategory = Map.groupBy(reads, (read) => read.category);
  return Array.from({ length: width }, (_, letter) =>
    mean([...byCategory.values()].map((group) => mean(group.map(({ read }) => read[letter] ?? 0)))),
  );
}

/** The read as one feature row a category, its bias taken off and centred. */
export function readRow(read: number[], bias: number[]): number[] {
  const unbiased = read.map((value, i) => value - (bias[i] ?? 0));
  const centre = mean(unbiased);
  return unbiased.map((value) => value - centre);
}
