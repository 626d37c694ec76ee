// Which <style> rules hold for an element. A rule is filed under the id, class or tag its selector's last part asks for, so an
// element is only tried against rules that could mean it, and 100,000 rules cost what their parsing costs.

import { compile } from "css-select";
import { type CssNode, generate, parse } from "css-tree";
import type { AnyNode, Element } from "domhandler";
import { type Declarations, parseSheet, type SourceRule } from "./css.ts";

interface Rule {
  declarations: Declarations;
  weight: number;
  /** True when testing looks at the element's siblings. */
  searches: boolean;
  /** Undefined when being filed under its key is all the selector asks. */
  matches: ((element: Element) => boolean) | undefined;
}

/** What all tests of one mail may cost before the rest of it is left unread, as not knowing what is hidden is no licence to read it. */
const budget = 5_000_000;
const mostCompoundRules = 4_000;

/** The style elements of one mail. */
export class Stylesheet {
  /** True when there are more rules to try than we try. */
  exhausted = false;
  private spent = 0;
  private compound = 0;
  private readonly rules = new Map<string, Rule[]>();

  constructor(sources: string[]) {
    let order = 0;
    for (const source of sources) for (const rule of parseSheet(source)) this.file(rule, order++);
  }

  /** The declarations rules make for this element, weakest first. */
  declarationsFor(element: Element): Declarations[] {
    if (this.rules.size === 0) return [];
    const found: Rule[] = [];
    for (const key of keysOf(element))
      for (const rule of this.rules.get(key) ?? []) if (this.holds(rule, element)) found.push(rule);
    return found.sort((a, b) => a.weight - b.weight).map((rule) => rule.declarations);
  }

  private holds(rule: Rule, element: Element): boolean {
    this.spent += rule.searches ? 20 + (element.parent?.children.length ?? 0) : rule.matches ? 10 : 1;
    if (this.spent > budget) this.exhausted = true;
    return !this.exhausted && (rule.matches?.(element) ?? true);
  }

  private file({ prelude, declarations }: SourceRule, order: number): void {
    for (const selector of this.exhausted ? [] : selectorsOf(prelude)) {
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
  const { text, alone } = selector;
  return {
    declarations,
    weight: selector.weight * 1_000_000 + order,
    searches: /:(?:nth|last|only|first)|[~+]/.test(text),
    matches: alone ? undefined : lazily(text),
  };
}

interface FiledSelector {
  key: string;
  text: string;
  /** True when the key is all there is to the selector. */
  alone: boolean;
  weight: number;
}

function selectorsOf(prelude: string): FiledSelector[] {
  // .preheader   #footer   p
  if (/^[.#]?[a-z_-][\w-]{0,80}$/i.test(prelude)) return [simple(prelude)];
  try {
    const list = parse(prelude.slice(0, 2_000), { context: "selectorList" });
    if (list.type !== "SelectorList") return [];
    return list.children
      .toArray()
      .flatMap((selector) => (selector.type === "Selector" ? [filed(selector)] : []));
  } catch {
    return [];
  }
}

function simple(text: string): FiledSelector {
  const key = /^[.#]/.test(text) ? text : text.toLowerCase();
  return { key, text: key, alone: true, weight: text.startsWith("#") ? 100 : text.startsWith(".") ? 10 : 1 };
}

function filed(selector: Extract<CssNode, { type: "Selector" }>): FiledSelector {
  const parts = selector.children.toArray();
  const last = parts.slice(parts.findLastIndex((part) => part.type === "Combinator") + 1);
  const by = (type: CssNode["type"]) => last.find((part) => part.type === type);
  const best = by("IdSelector") ?? by("ClassSelector") ?? by("TypeSelector");
  const weight = parts.reduce((sum, part) => sum + (weights[part.type] ?? 0), 0);
  const text = generate(selector);
  const key = best ? generate(best).replace(/^[^.#].*/, (tag) => tag.toLowerCase()) : "*";
  return { key, text, alone: key === text, weight };
}

const weights: Partial<Record<CssNode["type"], number>> = {
  IdSelector: 100,
  ClassSelector: 10,
  AttributeSelector: 10,
  PseudoClassSelector: 10,
  TypeSelector: 1,
};

function keysOf(element: Element): string[] {
  const classes = (element.attribs.class ?? "").split(/\s+/, 50).filter(Boolean);
  const id = element.attribs.id;
  return ["*", element.name, ...new Set(classes.map((name) => `.${name}`)), ...(id ? [`#${id}`] : [])];
}

/** Compiles a selector when it is first tried; mail programs know no `:has`, and what cannot be compiled means no element. */
function lazily(selector: string): (element: Element) => boolean {
  let compiled: ((element: Element) => boolean) | undefined;
  return (element) => {
    if (!compiled) {
      try {
        if (!selector.includes(":has("))
          compiled = compile<AnyNode, Element>(selector, { cacheResults: false });
      } catch {} // ::before, :hover: no element of its own
      compiled ??= () => false;
    }
    return compiled(element);
  };
}
