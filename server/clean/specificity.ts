// Which of two rules is the stronger: ids before classes before tags.

import type { CssNode } from "css-tree";

/** As one number: 1,000,000 for each id, 1,000 for each class, 1 for each tag. */
export function specificityOf(node: CssNode): number {
  if (node.type === "IdSelector") return 1_000_000;
  if (node.type === "ClassSelector" || node.type === "AttributeSelector") return 1_000;
  if (node.type === "TypeSelector") return /(?:^|\|)\*$/.test(node.name) ? 0 : 1;
  if (node.type === "Selector") return sum(node.children.toArray().map(specificityOf));
  if (node.type !== "PseudoClassSelector") return 0;
  const list = node.children?.first;
  if (node.name.toLowerCase() === "where") return 0;
  if (list?.type !== "SelectorList") return 1_000;
  // `:is(.a, #b)` is as strong as the strongest in it.
  return list.children
    .toArray()
    .map(specificityOf)
    .reduce((most, one) => Math.max(most, one), 0);
}

function sum(values: number[]): number {
  return Math.min(
    values.reduce((all, value) => all + value, 0),
    most,
  );
}

/** A cap: the style sheet multiplies it by a million, and above that product numbers are no longer exact. */
const most = 999_999_999;
