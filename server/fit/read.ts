// What the engine says: the probabilities of one letter a category, with the engine's own liking for letters divided out.

import type { CategorySet } from "../categories.ts";
import type { CallOptions, Engine } from "../engine/engine.ts";
import { loadPrompt } from "../prompts.ts";
import { mean } from "./vectors.ts";

/** Log-probabilities of one mail, one a category. */
export interface ExampleRead {
  example: number;
  category: number;
  read: number[];
}

const letters = "ABCDEFGHIJKLMNOPQRST";
const prompt = loadPrompt("triage");
/** Below this an engine's probability is rounding. */
const least = 1e-6;
/** No read counts for more than one in fifty against a category, so that a mail that talks the model into a letter cannot win by that alone. */
const leastHeard = 0.02;

/** Log-probabilities, one a category. Throws Problem. */
export async function readMail(
  prefix: string,
  source: { set: CategorySet; engine: Engine },
  options: CallOptions,
): Promise<number[]> {
  const labels = [...letters].slice(0, source.set.categories.length);
  const read = await source.engine.read({ shared: prefix, task: readTask(source.set) }, labels, options);
  return read.probabilities.map((p) => Math.log(Math.max(least, p)));
}

/** The task block of a set's read. */
export function readTask(set: CategorySet): string {
  const options = set.categories.map(
    (category, i) => `${letters[i]}: ${category.names.en}. ${category.descriptions.en}`,
  );
  return prompt.render({ options: options.join("\n") });
}

/** The engine's liking for each letter: its mean log-probability over mails of all categories alike (batch calibration). */
export function letterBias(reads: ExampleRead[]): number[] {
  const groups = [...Map.groupBy(reads, ({ category }) => category).values()];
  return (reads[0]?.read ?? []).map((_, letter) =>
    mean(groups.map((group) => mean(group.map(({ read }) => read[letter] ?? 0)))),
  );
}

/** The read as one feature a category: its bias taken off, bounded, and centred. */
export function readFeature(read: number[], bias: number[]): number[] {
  const unbiased = read.map((value, letter) => Math.exp(value - (bias[letter] ?? 0)));
  const sum = unbiased.reduce((total, value) => total + value, 0);
  const heard = unbiased.map((value) => Math.log(Math.max(leastHeard, value / sum)));
  const middle = mean(heard);
  return heard.map((value) => value - middle);
}
