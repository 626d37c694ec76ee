// Tells whether a CSS selector matches an element, from right to left and with a memory: for each element and each part of the selector it
// is worked out once whether the selector up to that part matches there. So ".a .a .a .z" over 60 nested elements takes 60 × 4 steps
// instead of one for every way to choose three of sixty.

import type { CssNode } from "css-tree";
import { type Element, isTag } from "domhandler";
import type { Budget } from "./budget.ts";
import { type PseudoClass, pseudoClassTest } from "./pseudo-class.ts";
import { placeOf } from "./siblings.ts";
import { type Matches, never, simpleTest } from "./simple-selector.ts";

export type SelectorNode = Extract<CssNode, { type: "Selector" }>;

/** The test for one selector, or null when mail programs match no element by it (`::before`, `:has()`). */
export function matcherOf(selector: SelectorNode, budget: Budget): Matches | null {
  const parts = partsOf(selector, budget);
  if (parts === null) return null;
  if (parts.some(({ test }) => test === never)) return never;
  const [only] = parts;
  return parts.length === 1 && only ? only.test : chained(parts, budget);
}

interface Part {
  test: Matches;
  /** The combinator between this part and the one on its left; the first part has none. */
  combinator: string;
}

/** Real selectors are far shorter, and each part may take a frame of the call stack. */
const mostParts = 200;

function partsOf(selector: SelectorNode, budget: Budget): Part[] | null {
  const parts: { nodes: CssNode[]; combinator: string }[] = [{ nodes: [], combinator: "" }];
  for (const node of selector.children) {
    if (node.type === "Combinator") parts.push({ nodes: [], combinator: node.name });
    else parts.at(-1)?.nodes.push(node);
  }
  if (parts.length > mostParts) budget.giveUp();
  const made = parts.map(({ nodes, combinator }) => ({ test: allOf(nodes, budget), combinator }));
  return made.every((part): part is Part => part.test !== null) ? made : null;
}

function allOf(nodes: CssNode[], budget: Budget): Matches | null {
  const tests: Matches[] = [];
  for (const node of nodes) {
    const test = node.type === "PseudoClassSelector" ? pseudoClass(node, budget) : simpleTest(node, budget);
    if (test === null) return null;
    tests.push(test);
  }
  if (tests.length === 0) return null;
  if (tests.includes(never)) return never;
  return (element) => tests.every((test) => budget.spend(1) && test(element));
}

const anyOfThem = /^(?:is|where|matches|-webkit-any|-moz-any)$/;

/** `:not()` and `:is()` hold selectors of their own, which are matched with the same memory. */
function pseudoClass(node: PseudoClass, budget: Budget): Matches | null {
  const name = node.name.toLowerCase();
  if (name !== "not" && !anyOfThem.test(name)) {
    const test = pseudoClassTest(node, budget);
    return test === "never" ? never : test;
  }
  const inner = innerOf(node, budget);
  if (inner === null) return null;
  const any: Matches = (element) => inner.some((matches) => matches(element));
  if (name === "not") return (element) => !any(element);
  return inner.length === 0 ? never : any;
}

function innerOf(node: PseudoClass, budget: Budget): Matches[] | null {
  const list = node.children?.first;
  if (list?.type !== "SelectorList") return null;
  const inner: Matches[] = [];
  for (const selector of list.children) {
    const matches = selector.type === "Selector" ? matcherOf(selector, budget) : null;
    if (matches === null) return null;
    if (matches !== never) inner.push(matches);
  }
  return inner;
}

/** A selector of several parts. */
function chained(parts: Part[], budget: Budget): Matches {
  const last = parts.length - 1;
  const here = new Memory(parts.length, budget);
  const further = new Memory(parts.length, budget);
  // The walk over the mail tests the last part once for each element, so that result need not be kept.
  return (element) => Boolean(parts[last]?.test(element)) && linked(last, element);

  function holds(index: number, element: Element): boolean {
    const known = here.get(element, index);
    if (known !== undefined) return known;
    const found = budget.spend(4) && Boolean(parts[index]?.test(element)) && linked(index, element);
    here.set(element, index, found);
    return found;
  }

  function linked(index: number, element: Element): boolean {
    const combinator = parts[index]?.combinator;
    if (index === 0) return true;
    if (combinator === ">" || combinator === "+") {
      const next = combinator === ">" ? above(element) : before(element);
      return next !== null && holds(index - 1, next);
    }
    if (combinator === " ") return somewhere(index - 1, element, above);
    return combinator === "~" && somewhere(index - 1, element, before);
  }

  /** Whether the selector up to a part matches any element on the way. Without recursion, because there may be 100,000 siblings. */
  function somewhere(index: number, from: Element, step: (element: Element) => Element | null): boolean {
    const way: Element[] = [];
    let found: boolean | undefined;
    let at: Element | null = from;
    while (at !== null && found === undefined && budget.spend(1)) {
      found = further.get(at, index);
      way.push(at);
      at = step(at);
      if (at !== null && found === undefined && holds(index, at)) found = true;
    }
    for (const element of way) further.set(element, index, found ?? false);
    return found ?? false;
  }

  function before(element: Element): Element | null {
    return placeOf(element, budget).previous;
  }
}

function above(element: Element): Element | null {
  return element.parent !== null && isTag(element.parent) ? element.parent : null;
}

/** What is known already, by element and part of one selector. */
class Memory {
  private readonly known = new Map<number, boolean>();
  private readonly parts: number;
  private readonly budget: Budget;

  constructor(parts: number, budget: Budget) {
    this.parts = parts;
    this.budget = budget;
  }

  get(element: Element, part: number): boolean | undefined {
    return this.known.get(this.budget.numberOf(element) * this.parts + part);
  }

  set(element: Element, part: number, holds: boolean): void {
    this.known.set(this.budget.numberOf(element) * this.parts + part, holds);
  }
}
