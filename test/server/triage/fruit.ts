// A small world for testing triage: three categories told apart by their words, and engines that do as they are told.

import type { Abilities, Embedder, Engine, Prompt } from "../../../server/engine/engine.ts";
import type { CategorySet } from "../../../server/prompts/categories.ts";
import type { FitOptions } from "../../../server/triage/fit/fit-options.ts";

const words = {
  fruit: ["apple pear plum", "pear cherry", "plum apple tree", "cherry apple pie", "pear tree", "ripe plum"],
  cars: ["wheel brake", "brake engine oil", "wheel tyre", "tyre oil", "engine wheel road", "road brake"],
  other: ["rain cloud", "cloud wind", "snow rain", "wind storm", "storm cloud", "snow wind"],
};

export const set: CategorySet = {
  id: "fruit",
  threshold: 0.6,
  mailboxes: [],
  categories: Object.entries(words).map(([id, examples]) => ({
    id,
    reply: "general",
    names: { en: id, "zh-Hans": id },
    descriptions: { en: examples.join(" "), "zh-Hans": examples.join(" ") },
    examples: examples.map((text) => ({ subject: "", text })),
  })),
};

/** One dimension for each word. */
export function wordEmbedder(): Embedder & { asked: string[] } {
  const axes = new Map<string, number>();
  const asked: string[] = [];
  return {
    asked,
    async embed(texts) {
      asked.push(...texts);
      return texts.map((text) => {
        const vector = Array.from({ length: 48 }, () => 0.01);
        for (const word of text.split(/\W+/)) {
          const axis = axes.get(word) ?? axes.size;
          axes.set(word, axis);
          vector[axis % 48] = 1;
        }
        const length = Math.hypot(...vector);
        return vector.map((value) => value / length);
      });
    },
  };
}

/** An engine whose read is what `says` returns: the probabilities of the letters. `can` changes its abilities. */
export function engineThat(
  says: (prompt: Prompt, signal: AbortSignal) => number[] | Promise<number[]>,
  can: Partial<Abilities> = {},
) {
  const read: string[] = [];
  const never = () => Promise.reject(new Error("not asked for here"));
  const abilities: Abilities = {
    model: "told",
    contextTokens: 4_096,
    labels: "token-ids",
    letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    takesPriority: false,
    structured: "none",
    parallelShares: true,
    reportsCached: false,
    ...can,
  };
  const engine: Engine = {
    abilities: () => abilities,
    peek: () => abilities,
    async read(prompt, _labels, { signal }) {
      read.push(prompt.shared.split("\n\n").at(-1) ?? "");
      const probabilities = await says(prompt, signal);
      return { probabilities, labelMass: 1, usage: { prompt: 0, cached: null, completion: 1 } };
    },
    answer: never,
    countTokens: never,
    write: () => {
      throw new Error("not asked for here");
    },
  };
  return { ...engine, asked: read };
}

/** Reads every example correctly, and obeys a mail that orders a letter. */
export const obedient = (can: Partial<Abilities> = {}) =>
  engineThat((prompt) => {
    const ordered = /answer ([ABC])/.exec(prompt.shared)?.[1];
    const right = set.categories.find(({ examples }) =>
      examples.some(({ text }) => prompt.shared.endsWith(`\n\n${text}`)),
    );
    const letter = ordered ?? letterOf(right?.names.en ?? "nothing", prompt.shared);
    return [..."ABC"].map((one) => (one === letter ? 0.998 : 0.001));
  }, can);

/** The letter of a category in this prompt. */
function letterOf(name: string, prompt: string): string | undefined {
  return new RegExp(`^([A-Z]): ${name}\\.`, "m").exec(prompt)?.[1];
}

export function options(more: Partial<FitOptions> = {}): FitOptions {
  return {
    signal: new AbortController().signal,
    budgetMs: Number.POSITIVE_INFINITY,
    prefixOf: async (example, lettered) => `${lettered}\n\n${example.text}`,
    task: "Which?",
    onProgress: () => {},
    ...more,
  };
}
