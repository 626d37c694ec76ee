// CSS text → the declarations and rules that could hide something. Escapes are undone, so `d\69splay` is `display`.

import { type CssNode, generate, ident, parse } from "css-tree";

export interface Declaration {
  value: string;
  important: boolean;
}
/** Property → declaration; a later one has replaced an earlier one. */
export type Declarations = Map<string, Declaration>;

/** A rule for ordinary screens: its selectors as written, commas and all. */
export interface SourceRule {
  prelude: string;
  declarations: Declarations;
}

/** The declarations of an inline style. */
export function parseInline(style: string): Declarations {
  const list = parsed(style, "declarationList");
  return list?.type === "DeclarationList" ? declarationsOf(list.children) : new Map();
}

/** The rules of a style sheet that hold on a wide light screen and could hide text, in order. */
export function parseSheet(source: string): SourceRule[] {
  const sheet = parsed(source, "stylesheet");
  return sheet?.type === "StyleSheet" ? rulesIn(sheet.children, 3) : [];
}

const options = { parseValue: false, parseRulePrelude: false, parseAtrulePrelude: false } as const;

function parsed(source: string, context: string): CssNode | undefined {
  try {
    return parse(source, { ...options, context });
  } catch {
    return undefined; // braces nested beyond the parser's stack: no program shows such a sheet
  }
}

function rulesIn(nodes: Iterable<CssNode>, levels: number): SourceRule[] {
  const found: SourceRule[] = [];
  for (const node of nodes) {
    if (node.type === "Rule" && node.prelude.type === "Raw") {
      const declarations = declarationsOf(node.block.children);
      if (declarations.size > 0) found.push({ prelude: node.prelude.value.trim(), declarations });
    } else if (node.type === "Atrule" && node.block && levels > 0) {
      const condition = node.prelude ? generate(node.prelude) : "";
      if (onWideLightScreen(node.name, condition))
        for (const rule of rulesIn(node.block.children, levels - 1)) found.push(rule);
    }
  }
  return found;
}

// @media (max-width:600px)   @media print   @media (prefers-color-scheme: dark)   @media (min-width:1800px)
const elsewhere = /max-(?:device-)?width|print|prefers-color-scheme:\s?dark|min-width:\s?\d{4}|not\s/i;

function onWideLightScreen(name: string, condition: string): boolean {
  return /^(?:media|supports|layer)$/i.test(name) && !elsewhere.test(condition.slice(0, 500));
}

const couldHide =
  /^(?:display|visibility|opacity|font|font-size|(?:max-)?(?:width|height)|overflow(?:-[xy])?|position|left|top|right|text-indent|margin(?:-left|-top)?|color|background(?:-color|-image)?|mso-hide|clip|clip-path|transform|-webkit-text-fill-color|white-space)$/;

function declarationsOf(nodes: Iterable<CssNode>): Declarations {
  const found: Declarations = new Map();
  for (const node of nodes) {
    if (node.type !== "Declaration" || node.value.type !== "Raw") continue;
    const property = decoded(node.property);
    const known = found.get(property);
    const important = node.important !== false;
    if (couldHide.test(property) && (important || !known?.important))
      found.set(property, { value: decoded(node.value.value.slice(0, 300)), important });
  }
  return found;
}

function decoded(text: string): string {
  return (text.includes("\\") ? ident.decode(text) : text).trim().toLowerCase();
}
