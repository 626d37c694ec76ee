// Finds the <style> rules that apply to an element. A rule is filed under the id, class or tag in the last part of its selector, so an
// element is tested only against rules that could match it, and 100,000 rules cost little more than their parsing.

import { type CssNode, ident } from "css-tree";
import type { Element } from "domhandler";
import { Budget } from "./budget.ts";
import { type Declaration, type Declarations, parsed, parseSheet, type SourceRule } from "./css.ts";
import { matcherOf, type SelectorNode } from "./selector.ts";
import { classesOf, type Matches, never, tagOf } from "./simple-selector.ts";
import { specificityOf } from "./specificity.ts";

interface Weighed extends Declaration {
  /** The specificity of its rule, then its position: the higher weight wins. */
  weight: number;
}

interface Rule {
  declarations: Map<string, Weighed>;
  matches: Matches;
}

/** The most steps for all tests of one mail. Beyond them it is not known what is hidden, so the rest of the mail is left unread. */
const mostSteps = 3_000_000;
const mostCompoundRules = 4_000;
/** A long thread has dozens of style sheets; starting the parser on each has a cost. */
const mostSheets = 500;
/** Nested brackets; each level takes a frame of the call stack. */
const deepest = 30;

/** The style elements of one mail. */
export class Stylesheet {
  private readonly budget = new Budget(mostSteps);
  private compound = 0;
  /** Rules that ask for nothing but their key are merged into one, with the strongest declaration of each property. */
  private readonly whole = new Map<string, Map<string, Weighed>>();
  private readonly rules = new Map<string, Rule[]>();

  constructor(sources: string[]) {
    let order = 0;
    for (const source of sources.slice(0, mostSheets))
      for (const rule of parseSheet(source)) this.file(rule, order++);
    if (sources.length > mostSheets) this.budget.giveUp();
  }

  /** The declarations that apply to this element. */
  declarationsFor(element: Element): Declarations {
    const found = new Map<string, Weighed>();
    if (this.rules.size + this.whole.size === 0) return found;
    for (const key of keysOf(element)) {
      if (!this.budget.spend(1)) break;
      strongest(found, this.whole.get(key) ?? none);
      for (const rule of this.rules.get(key) ?? [])
        if (this.budget.spend(1) && rule.matches(element) && !this.exhausted)
          strongest(found, rule.declarations);
    }
    return found;
  }

  /** True when matching the rules took more steps than are allowed. */
  get exhausted(): boolean {
    return this.budget.exhausted;
  }

  private file({ prelude, declarations }: SourceRule, order: number): void {
    for (const { key, matches, strength } of this.exhausted ? [] : this.selectorsOf(prelude)) {
      const weight = strength * mostRules + order;
      const weighed = new Map([...declarations].map(([name, one]) => [name, { ...one, weight }]));
      if (matches === undefined) this.whole.set(key, strongest(this.whole.get(key) ?? new Map(), weighed));
      else this.fileCompound(key, { declarations: weighed, matches });
    }
  }

  private fileCompound(key: string, rule: Rule): void {
    if (++this.compound > mostCompoundRules) this.budget.giveUp();
    const filed = this.rules.get(key);
    if (filed) filed.push(rule);
    else this.rules.set(key, [rule]);
  }

  private selectorsOf(prelude: string): FiledSelector[] {
    // .preheader   #footer   p   *
    if (/^(?:[.#]?[a-z_-][\w-]{0,80}|\*)$/i.test(prelude)) return [simple(prelude)];
    if (!this.budget.spend(30 + prelude.length / 4)) return [];
    if (depthOf(prelude) > deepest) this.budget.giveUp();
    const list = this.exhausted ? undefined : parsed(prelude, { context: "selectorList" });
    if (list?.type !== "SelectorList") return [];
    return list.children
      .toArray()
      .flatMap((selector) => (selector.type === "Selector" ? filed(selector, this.budget) : []));
  }
}

/** Up to so many rules, a later rule counts as later. */
const mostRules = 1_000_000;
const none = new Map<string, Weighed>();

/** Adds declarations to those in `all`; of two for one property the stronger stays. */
function strongest(all: Map<string, Weighed>, more: Map<string, Weighed>): Map<string, Weighed> {
  for (const [name, one] of more) {
    const other = all.get(name);
    const stronger =
      !other || (one.important === other.important ? one.weight >= other.weight : one.important);
    if (stronger) all.set(name, one);
  }
  return all;
}

interface FiledSelector {
  key: string;
  /** Undefined when the selector asks for nothing but its key. */
  matches: Matches | undefined;
  strength: number;
}

function simple(text: string): FiledSelector {
  const key = /^[.#]/.test(text) ? text : text.toLowerCase();
  const strength = text.startsWith("#") ? 1_000_000 : text.startsWith(".") ? 1_000 : text === "*" ? 0 : 1;
  return { key, matches: undefined, strength };
}

/** Empty for a selector that matches no element. */
function filed(selector: SelectorNode, budget: Budget): FiledSelector[] {
  const matches = matcherOf(selector, budget);
  if (matches === null || matches === never) return [];
  const parts = selector.children.toArray();
  const keys = parts.slice(parts.findLastIndex((part) => part.type === "Combinator") + 1).map(keyOf);
  const key = keys.find((one) => /^#/.test(one)) ?? keys.find((one) => /^\./.test(one)) ?? keys.find(Boolean);
  const whole = parts.length === 1 && key !== undefined;
  return [{ key: key ?? "*", matches: whole ? undefined : matches, strength: specificityOf(selector) }];
}

function keyOf(node: CssNode): string {
  if (node.type === "IdSelector") return `#${ident.decode(node.name)}`;
  if (node.type === "ClassSelector") return `.${ident.decode(node.name)}`;
  return node.type === "TypeSelector" ? tagOf(node.name) : "";
}

function keysOf(element: Element): string[] {
  const classes = [...classesOf(element)].map((name) => `.${name}`);
  const id = element.attribs.id;
  return ["*", element.name, ...classes, ...(id ? [`#${id}`] : [])];
}

/** How deep brackets are nested. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of text) {
    if (sign === "(") most = Math.max(most, ++depth);
    else if (sign === ")") depth--;
  }
  return most;
}
