// Which <style> rules hold for an element. A rule is filed under the id, class or tag its selector's last part asks for, so an
// element is only tried against rules that could mean it, and 100,000 rules cost what their parsing costs.

import { type CssNode, ident, parse } from "css-tree";
import type { Element } from "domhandler";
import { type Declarations, parseSheet, type SourceRule } from "./css.ts";
import { type Budget, classesOf, type Matches, matcherOf, type SelectorNode } from "./selector.ts";

interface Rule {
  declarations: Declarations;
  weight: number;
  /** Undefined when being filed under its key is all the selector asks. */
  matches: Matches | undefined;
}

/** What all tests of one mail may cost before the rest of it is left unread, as not knowing what is hidden is no licence to read it. */
const budget = 3_000_000;
const mostCompoundRules = 4_000;
/** A long thread has dozens; each costs the parser a beginning. */
const mostSheets = 500;

/** The style elements of one mail. */
export class Stylesheet implements Budget {
  /** True when there are more rules to try than we try. */
  exhausted = false;
  private spent = 0;
  private compound = 0;
  private readonly rules = new Map<string, Rule[]>();

  constructor(sources: string[]) {
    let order = 0;
    for (const source of sources.slice(0, mostSheets))
      for (const rule of parseSheet(source)) this.file(rule, order++);
    if (sources.length > mostSheets) this.exhausted = true;
  }

  /** The declarations rules make for this element, weakest first. */
  declarationsFor(element: Element): Declarations[] {
    if (this.rules.size === 0) return [];
    const found: Rule[] = [];
    for (const key of keysOf(element))
      for (const rule of this.rules.get(key) ?? []) if (this.holds(rule, element)) found.push(rule);
    return found.sort((a, b) => a.weight - b.weight).map((rule) => rule.declarations);
  }

  spend(steps: number): boolean {
    this.spent += steps;
    if (this.spent > budget) this.exhausted = true;
    return !this.exhausted;
  }

  private holds(rule: Rule, element: Element): boolean {
    return this.spend(1) && (rule.matches?.(element) ?? true) && !this.exhausted;
  }

  private file({ prelude, declarations }: SourceRule, order: number): void {
    for (const selector of this.exhausted ? [] : selectorsOf(prelude, this)) {
      if (!selector.alone) this.compound++;
      this.rules.set(
        selector.key,
        withRule(this.rules.get(selector.key) ?? [], selector, { declarations, order }),
      );
    }
    if (this.compound > mostCompoundRules) this.exhausted = true;
  }
}

/** Rules that are only a key are kept as one, the later declarations over the earlier. */
function withRule(
  filed: Rule[],
  selector: FiledSelector,
  made: { declarations: Declarations; order: number },
): Rule[] {
  const same = selector.alone ? filed.find((rule) => rule.matches === undefined) : undefined;
  if (same) for (const [name, declaration] of made.declarations) same.declarations.set(name, declaration);
  else filed.push(ruleFor(selector, new Map(made.declarations), made.order));
  return filed;
}

function ruleFor(selector: FiledSelector, declarations: Declarations, order: number): Rule {
  return { declarations, weight: selector.weight * 1_000_000 + order, matches: selector.matches };
}

interface FiledSelector {
  key: string;
  /** True when the key is all there is to the selector. */
  alone: boolean;
  matches: Matches | undefined;
  weight: number;
}

function selectorsOf(prelude: string, budget: Budget): FiledSelector[] {
  // .preheader   #footer   p
  if (/^[.#]?[a-z_-][\w-]{0,80}$/i.test(prelude)) return [simple(prelude)];
  try {
    const list = parse(prelude.slice(0, 2_000), { context: "selectorList" });
    if (list.type !== "SelectorList") return [];
    return list.children
      .toArray()
      .flatMap((selector) => (selector.type === "Selector" ? filed(selector, budget) : []));
  } catch {
    return [];
  }
}

function simple(text: string): FiledSelector {
  const key = /^[.#]/.test(text) ? text : text.toLowerCase();
  const weight = text.startsWith("#") ? 100 : text.startsWith(".") ? 10 : 1;
  return { key, alone: true, matches: undefined, weight };
}

/** Nothing for a selector that means no element. */
function filed(selector: SelectorNode, budget: Budget): FiledSelector[] {
  const matches = matcherOf(selector, budget);
  if (matches === null) return [];
  const parts = selector.children.toArray();
  const last = parts.slice(parts.findLastIndex((part) => part.type === "Combinator") + 1);
  const keys = last.map(keyOf).sort((one, other) => one.length - other.length);
  const key =
    keys.find((one) => one.startsWith("#")) ?? keys.find((one) => one.startsWith(".")) ?? keys.at(-1) ?? "*";
  const alone = parts.length === 1 && keyOf(parts[0] as CssNode) !== "";
  const weight = parts.reduce((sum, part) => sum + (weights[part.type] ?? 0), 0);
  return [{ key: key || "*", alone, matches: alone ? undefined : matches, weight }];
}

function keyOf(node: CssNode): string {
  if (node.type === "IdSelector") return `#${ident.decode(node.name)}`;
  if (node.type === "ClassSelector") return `.${ident.decode(node.name)}`;
  return node.type === "TypeSelector" ? ident.decode(node.name).toLowerCase() : "";
}

const weights: Partial<Record<CssNode["type"], number>> = {
  IdSelector: 100,
  ClassSelector: 10,
  AttributeSelector: 10,
  PseudoClassSelector: 10,
  TypeSelector: 1,
};

function keysOf(element: Element): string[] {
  const classes = classesOf(element).map((name) => `.${name}`);
  const id = element.attribs.id;
  return ["*", element.name, ...new Set(classes), ...(id ? [`#${id}`] : [])];
}
