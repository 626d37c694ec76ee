// A set's examples in one list, numbered from 0 in the order of the file.

import type { CategorySet, Example } from "../categories.ts";

export interface Numbered extends Example {
  number: number;
  category: number;
}

export function numbered(set: CategorySet): Numbered[] {
  return set.categories
    .flatMap((category, index) => category.examples.map((example) => ({ ...example, category: index })))
    .map((example, number) => ({ ...example, number }));
}
