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
  const simple = style.length < 2_000 && parseSimple(style);
  if (simple) return simple;
  const list = parsed(style, "declarationList");
  return list?.type === "DeclarationList" ? declarationsOf(list.children) : new Map();
}

/** Most inline styles need no grammar, and a mail has thousands; undefined for one that does. */
function parseSimple(style: string): Declarations | undefined {
  const bare = style
    .replace(/"[^"\\]{0,200}"|'[^'\\]{0,200}'/g, "x")
    .replace(/\([\w\s.,%#-]{0,100}\)/g, (group) => group.replaceAll(";", ""));
  if (/["'\\{}@]|\/\*|\([^)]{0,300};/.test(bare)) return undefined;
  const found: Declarations = new Map();
  for (const part of bare.split(";")) {
    const colon = part.indexOf(":");
    if (colon < 1) continue;
    const [value = "", important] = part.slice(colon + 1).split("!", 2);
    add(found, part.slice(0, colon).trim().toLowerCase(), {
      value: value.trim().toLowerCase().slice(0, 300),
      important: important?.trim().toLowerCase() === "important",
    });
  }
  return found;
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
  return [...nodes].flatMap((node) => {
    if (node.type === "Rule" && node.prelude.type === "Raw")
      return ruleOf(node.prelude.value, node.block.children);
    const inside =
      node.type === "Atrule" && levels > 0 && onWideLightScreen(node) ? node.block?.children : undefined;
    return inside ? rulesIn(inside, levels - 1) : [];
  });
}

function ruleOf(prelude: string, body: Iterable<CssNode>): SourceRule[] {
  const declarations = declarationsOf(body);
  return declarations.size > 0 ? [{ prelude: prelude.trim(), declarations }] : [];
}

// @media (max-width:600px)   @media print   @media (prefers-color-scheme: dark)   @media (min-width:1800px)
const elsewhere = /max-(?:device-)?width|print|prefers-color-scheme:\s?dark|min-width:\s?\d{4}|not\s/i;

function onWideLightScreen({ name, prelude }: Extract<CssNode, { type: "Atrule" }>): boolean {
  const condition = prelude ? generate(prelude).slice(0, 500) : "";
  return /^(?:media|supports|layer)$/i.test(name) && !elsewhere.test(condition);
}

const couldHide =
  /^(?:display|visibility|opacity|font|font-size|(?:max-)?(?:width|height)|overflow(?:-[xy])?|position|left|top|right|text-indent|margin(?:-left|-top)?|color|background(?:-color|-image)?|mso-hide|clip|clip-path|transform|-webkit-text-fill-color|white-space)$/;

function declarationsOf(nodes: Iterable<CssNode>): Declarations {
  const found: Declarations = new Map();
  for (const node of nodes)
    if (node.type === "Declaration" && node.value.type === "Raw")
      add(found, decoded(node.property), {
        value: decoded(node.value.value.slice(0, 300)),
        important: node.important !== false,
      });
  return found;
}

function add(found: Declarations, property: string, declaration: Declaration): void {
  if (couldHide.test(property) && (declaration.important || !found.get(property)?.important))
    found.set(property, declaration);
}

function decoded(text: string): string {
  return (text.includes("\\") ? ident.decode(text) : text).trim().toLowerCase();
}
