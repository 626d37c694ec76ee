// The engine's evidence: a probability for the letter of each category. The letters are dealt afresh for every mail, so that no mail can ask
// for one, and the engine's own preference for letters and categories is divided out.

import { createHash } from "node:crypto";
import type { CallOptions, Engine } from "../../engine/engine.ts";
import type { CategorySet } from "../../prompts/categories.ts";
import { mean } from "./vectors.ts";

/** Log-probabilities for one mail, one for each letter; category `c` had the letter `(c + deal) % letters`. */
export interface Read {
  deal: number;
  byLetter: number[];
}

/** The shared half of a mail's prompts, and the deal of the letters in it. */
export interface Prefix {
  text: string;
  deal: number;
}

export interface ExampleRead extends Read {
  example: number;
  category: number;
}

/** How much the engine prefers each letter, and each category whatever its letter, as a logarithm. */
export interface Bias {
  letters: number[];
  categories: number[];
}

/** An engine's probability below this is only rounding. */
const least = 1e-6;
/** A read never makes a category less likely than one in fifty, so that a mail cannot win only by talking the model into a letter. */
const leastHeard = 0.02;

/** Reads one mail. `prefix` has the options as `optionsOf` gives them for the same deal; `task` asks for the letter. Throws Problem. */
export async function readMail(
  prefix: string,
  source: { set: CategorySet; engine: Engine; deal: number; task: string },
  options: CallOptions,
): Promise<Read> {
  const { set, engine, deal, task } = source;
  const read = await engine.read({ shared: prefix, task }, lettersFor(set, engine), options);
  return { deal, byLetter: read.probabilities.map((p) => Math.log(Math.max(least, p))) };
}

/** The letters this engine can be asked for, one per category. */
export function lettersFor(set: CategorySet, engine: Pick<Engine, "abilities">): string[] {
  return [...engine.abilities().letters].slice(0, set.categories.length);
}

/** A set's options in the order of their letters, for the shared half of the prompt. */
export function optionsOf(set: CategorySet, engine: Pick<Engine, "abilities">, deal: number): string {
  const letters = lettersFor(set, engine);
  return letters
    .map((letter, position) => {
      const category = set.categories[(position - deal + letters.length) % letters.length];
      return `${letter}: ${category ? toldOf(category) : ""}`;
    })
    .join("\n");
}

/** A category as it is described to the model. */
export function toldOf({ names, descriptions }: CategorySet["categories"][number]): string {
  return `${names.en}. ${descriptions.en}`;
}

/**
 * The deal of the letters for a mail. It comes from the mail's key, so that every replica reads the same mail in the same way. An
 * engine that caches only its last prompt gets the same deal for all mails: in another order it would have to read the options again.
 */
export function dealOf(key: string, set: CategorySet, engine: Pick<Engine, "abilities">): number {
  if (!engine.abilities().parallelShares) return 0;
  return createHash("sha256").update(key).digest().readUInt32BE(0) % set.categories.length;
}

/**
 * The engine's preferences, estimated from reads of examples under many deals. Each letter stands for every category in turn, so the
 * mean of its reads is the preference for the letter (PriDe: Zheng et al., arXiv 2309.03882). What is then left of a category's mean is
 * the preference for the category (batch calibration: arXiv 2309.17249).
 */
export function biasOf(reads: ExampleRead[]): Bias {
  const groups = [...Map.groupBy(reads, ({ category }) => category).values()];
  const count = reads[0]?.byLetter.length ?? 0;
  const places = Array.from({ length: count }, (_, place) => place);
  const averaged = (value: (read: ExampleRead) => number) =>
    mean(groups.map((group) => mean(group.map(value))));
  const letters = places.map((letter) => averaged(({ byLetter }) => byLetter[letter] ?? 0));
  const categories = places.map((category) =>
    averaged((read) => {
      const letter = (category + read.deal) % count;
      return (read.byLetter[letter] ?? 0) - (letters[letter] ?? 0);
    }),
  );
  return { letters, categories };
}

/** The read as one feature for each category: without the biases, bounded and centred. */
export function readFeature({ byLetter, deal }: Read, bias: Bias): number[] {
  const unbiased = byLetter.map((_, category) => {
    const letter = (category + deal) % byLetter.length;
    return Math.exp((byLetter[letter] ?? 0) - (bias.letters[letter] ?? 0) - (bias.categories[category] ?? 0));
  });
  const sum = unbiased.reduce((total, value) => total + value, 0);
  const heard = unbiased.map((value) => Math.log(Math.max(leastHeard, value / sum)));
  const middle = mean(heard);
  return heard.map((value) => value - middle);
}
