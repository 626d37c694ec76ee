// CSS text → the declarations and rules that could hide something. Escapes are undone, so `d\69splay` is `display`.

import { type CssNode, fork, generate, ident, type ParseOptions, parse } from "css-tree";

export interface Declaration {
  value: string;
  important: boolean;
}
/** Property → declaration; of two for one property the later counts. */
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
  const list = parsed(style, { ...raw, context: "declarationList" });
  return list?.type === "DeclarationList" ? declarationsOf(list.children) : new Map();
}

/** A fast way for the simple inline styles of which a mail has thousands; undefined for a style that needs the full parser. */
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
  const sheet = parsed(source, { ...raw, context: "stylesheet" });
  const rules: SourceRule[] = [];
  // Without recursion: a hostile mail may nest @media as deep as it likes.
  const open = sheet?.type === "StyleSheet" ? [sheet.children[Symbol.iterator]()] : [];
  for (let nodes = open.at(-1); nodes; nodes = open.at(-1)) {
    const { value: node, done } = nodes.next();
    if (done) open.pop();
    else if (node.type === "Rule" && node.prelude.type === "Raw")
      rules.push(...ruleOf(node.prelude.value, node.block.children));
    else if (node.type === "Atrule" && node.block && onWideLightScreen(node))
      open.push(node.block.children[Symbol.iterator]());
  }
  return rules;
}

const raw = { parseValue: false, parseRulePrelude: false, parseAtrulePrelude: false } as const;

/** At each parse css-tree clears as much memory as its largest text so far has needed, so large texts have a parser of their own. */
const large = fork({});
const largeCharacters = 16_000;

/** The text as css-tree parses it; undefined when it cannot be parsed. */
export function parsed(source: string, options: ParseOptions): CssNode | undefined {
  try {
    return source.length > largeCharacters ? large.parse(source, options) : parse(source, options);
  } catch {
    return undefined;
  }
}

function ruleOf(prelude: string, body: Iterable<CssNode>): SourceRule[] {
  const declarations = declarationsOf(body);
  return declarations.size > 0 ? [{ prelude: prelude.trim(), declarations }] : [];
}

// @media (max-width:600px)   @media print   @media (prefers-color-scheme: dark)   @media (min-width:1800px)
const elsewhere = /max-(?:device-)?width|print|prefers-color-scheme:\s?dark|min-width:\s?\d{4}|not\s/i;

function onWideLightScreen({ name, prelude }: Extract<CssNode, { type: "Atrule" }>): boolean {
  // @media print, screen
  const conditions = (prelude ? generate(prelude).slice(0, 2_000) : "").split(",");
  return /^(?:media|supports|layer)$/i.test(name) && !conditions.every((one) => elsewhere.test(one));
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
