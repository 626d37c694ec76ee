// A set's examples in one list, numbered from 0 in the order of the file.

import type { CategorySet, Example } from "../../prompts/categories.ts";

export interface Numbered extends Example {
  number: number;
  category: number;
}

export function numbered(set: CategorySet): Numbered[] {
  return set.categories
    .flatMap((category, index) => category.examples.map((example) => ({ ...example, category: index })))
    .map((example, number) => ({ ...example, number }));
}

/** One example of each category in turn, alternately from the front and the back of its list: in the sets that ship, half of them are then Chinese. */
export function balanced(examples: Numbered[]): Numbered[] {
  const groups = [...Map.groupBy(examples, ({ category }) => category).values()].map((group) =>
    group.map((_, i) => group.at(i % 2 === 0 ? i / 2 : -(i + 1) / 2)),
  );
  const longest = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, round) => groups.map((group) => group[round]))
    .flat()
    .filter((example) => example !== undefined);
}
