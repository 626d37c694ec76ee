// Whether a selector of a style sheet means an element. Matched from right to left with a memory: for each element and each part of the
// selector it is worked out once whether everything up to that part holds there, so ".a .a .a .z" over 60 nested elements costs 60 × 4
// and not every way to choose three of sixty.

import { compile } from "css-select";
import { type CssNode, generate, ident } from "css-tree";
import { type AnyNode, type Element, isTag } from "domhandler";

export type SelectorNode = Extract<CssNode, { type: "Selector" }>;

/** What all tests of one mail may cost together, in steps. */
export interface Budget {
  /** False when it is used up: the answer is then not known. */
  spend(steps: number): boolean;
}

export type Matches = (element: Element) => boolean;

/** The test for one selector, or null when it means no element that a mail program knows (`::before`, `:hover`, `:has()`). */
export function matcherOf(selector: SelectorNode, budget: Budget): Matches | null {
  const parts = partsOf(selector, budget);
  if (parts === null) return null;
  const [only] = parts;
  return parts.length === 1 && only ? only.test : chained(parts, budget);
}

interface Part {
  test: Matches;
  /** How the part stands to the one on its left; the first has none. */
  combinator: string;
}

function partsOf(selector: SelectorNode, budget: Budget): Part[] | null {
  const parts: { nodes: CssNode[]; combinator: string }[] = [{ nodes: [], combinator: "" }];
  for (const node of selector.children) {
    if (node.type === "Combinator") parts.push({ nodes: [], combinator: node.name });
    else parts.at(-1)?.nodes.push(node);
  }
  const made = parts.map(({ nodes, combinator }) => ({ test: allOf(nodes, budget), combinator }));
  return made.every((part): part is Part => part.test !== null) ? made : null;
}

function allOf(nodes: CssNode[], budget: Budget): Matches | null {
  const tests = nodes.map((node) => testOf(node, budget));
  if (tests.length === 0 || tests.includes(null)) return null;
  return (element) => tests.every((test) => test?.(element));
}

function testOf(node: CssNode, budget: Budget): Matches | null {
  switch (node.type) {
    case "TypeSelector": {
      const name = ident.decode(node.name).toLowerCase();
      return name === "*" ? () => true : (element) => element.name === name;
    }
    case "ClassSelector": {
      const name = ident.decode(node.name);
      return (element) => budget.spend(1) && classesOf(element).includes(name);
    }
    case "IdSelector": {
      const name = ident.decode(node.name);
      return (element) => element.attribs.id === name;
    }
    case "AttributeSelector":
      return compiled(node, () => 10, budget);
    case "PseudoClassSelector":
      return pseudoClass(node, budget);
    default:
      return null; // ::before is no element of its own
  }
}

/** An element's classes, taken apart once: every rule asks for them. */
export function classesOf(element: Element): string[] {
  const known = classes.get(element);
  if (known) return known;
  const found = (element.attribs.class ?? "").split(/\s+/, 50).filter(Boolean);
  classes.set(element, found);
  return found;
}

const classes = new WeakMap<Element, string[]>();

const anyOfThem = /^(?:is|where|matches|-webkit-any|-moz-any)$/;

/** `:not()` and `:is()` hold selectors of their own, which are matched with the same memory. */
function pseudoClass(
  node: Extract<CssNode, { type: "PseudoClassSelector" }>,
  budget: Budget,
): Matches | null {
  const name = node.name.toLowerCase();
  const list = node.children?.first;
  if (list?.type === "SelectorList" && (name === "not" || anyOfThem.test(name))) {
    const inner = list.children
      .toArray()
      .map((selector) => (selector.type === "Selector" ? matcherOf(selector, budget) : null));
    if (inner.includes(null)) return null;
    const any: Matches = (element) => inner.some((matches) => matches?.(element));
    return name === "not" ? (element) => !any(element) : any;
  }
  // What else holds selectors (`:has`, `:nth-child(2 of .a)`) is known to no mail program.
  if (/[\s>+~.#]/.test(generate(node).replace(/^:[\w-]+\([\d\s+n-]*\)$/i, ""))) return null;
  return compiled(node, (element) => 20 + (element.parent?.children.length ?? 0), budget);
}

/** Compiled when it is first tried; what cannot be compiled means no element. */
function compiled(node: CssNode, cost: (element: Element) => number, budget: Budget): Matches {
  let test: Matches | undefined;
  return (element) => {
    if (!budget.spend(cost(element))) return false;
    try {
      test ??= compile<AnyNode, Element>(generate(node), { cacheResults: false });
    } catch {
      test = () => false; // :hover
    }
    return test(element);
  };
}

/** What is known of one element: for each part whether the selector holds there up to it, and whether it does further up or before. */
interface Known {
  here: (boolean | undefined)[];
  further: (boolean | undefined)[];
}

/** A selector of several parts. */
function chained(parts: Part[], budget: Budget): Matches {
  const memory = new Map<Element, Known>();
  const last = parts.length - 1;
  // The last part is asked once an element, by the walk over the mail, so that nothing is kept for it.
  return (element) => Boolean(parts[last]?.test(element)) && linked(last, element);

  function knownOf(element: Element): Known {
    const known = memory.get(element) ?? { here: [], further: [] };
    memory.set(element, known);
    return known;
  }

  function holds(index: number, element: Element): boolean {
    const { here } = knownOf(element);
    here[index] ??= budget.spend(4) && Boolean(parts[index]?.test(element)) && linked(index, element);
    return here[index];
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

  /** Whether the selector holds up to a part anywhere on the way; without recursion, because the way may have 100,000 siblings. */
  function somewhere(index: number, from: Element, step: (element: Element) => Element | null): boolean {
    const way: Known[] = [];
    let found: boolean | undefined;
    let at: Element | null = from;
    while (at !== null && found === undefined && budget.spend(1)) {
      const known = knownOf(at);
      way.push(known);
      at = step(at);
      found = known.further[index] ?? ((at !== null && holds(index, at)) || undefined);
    }
    for (const known of way) known.further[index] = found ?? false;
    return found ?? false;
  }
}

function above(element: Element): Element | null {
  return element.parent !== null && isTag(element.parent) ? element.parent : null;
}

function before(element: Element): Element | null {
  let node = element.prev;
  while (node !== null && !isTag(node)) node = node.prev;
  return node;
}
