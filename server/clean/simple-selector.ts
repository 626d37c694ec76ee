// The simple selectors of a style sheet: p   .note   #footer   [href]

import { type CssNode, ident } from "css-tree";
import type { Element } from "domhandler";
import { attributeTest } from "./attribute.ts";
import type { Budget } from "./budget.ts";

export type Matches = (element: Element) => boolean;

/** Matches no element. */
export const never: Matches = () => false;

/** The test for a tag, a class, an id or an attribute; null for what is no element of its own (`::before`). */
export function simpleTest(node: CssNode, budget: Budget): Matches | null {
  switch (node.type) {
    case "TypeSelector": {
      const name = tagOf(node.name);
      return name === "*" ? () => true : (element) => element.name === name;
    }
    case "ClassSelector": {
      const name = ident.decode(node.name);
      return (element) => classesOf(element).has(name);
    }
    case "IdSelector": {
      const name = ident.decode(node.name);
      return (element) => element.attribs.id === name;
    }
    case "AttributeSelector":
      return attributeTest(node, budget);
    default:
      return null;
  }
}

/** `*|p` is `p`. */
export function tagOf(name: string): string {
  return ident
    .decode(name)
    .replace(/^\*?\|/, "")
    .toLowerCase();
}

/** An element's classes, split once because every rule asks for them. */
export function classesOf(element: Element): Set<string> {
  const known = classes.get(element);
  if (known) return known;
  const found = new Set((element.attribs.class ?? "").split(/\s+/).filter(Boolean));
  classes.set(element, found);
  return found;
}

const classes = new WeakMap<Element, Set<string>>();
