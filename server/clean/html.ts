// HTML → the lines a person sees, with marks from the mail program's own markup; what cannot be seen is counted and left out.

import { type AnyNode, type Element, isComment, isTag, isText, type ParentNode } from "domhandler";
import type { HiddenText } from "../contract/clean-mail.ts";
import { type Declarations, parseInline } from "./css.ts";
import { dropInvisible } from "./invisible.ts";
import { type Line, LineWriter } from "./line.ts";
import { type Look, lookOf, plainLook, unseen } from "./look.ts";
import { closeElement, openElement } from "./render.ts";
import { Stylesheet } from "./stylesheet.ts";
import { parseTree } from "./tree.ts";

export interface Seen {
  lines: Line[];
  /** Characters by the way they were hidden. */
  hidden: Map<HiddenText["how"], number>;
  truncated: boolean;
}

/** The visible lines of an HTML body. `isQuoteHeader` says whether words like "Anna wrote:" announce the blockquote after them. */
export function readHtml(html: string, isQuoteHeader: (words: string) => boolean): Seen {
  const { root, cut } = parseTree(html);
  const sheet = new Stylesheet(styleSources(root));
  const writer = new LineWriter();
  const hidden: Seen["hidden"] = new Map();
  const inline = new Map<string, Declarations>();
  const count = (how: HiddenText["how"], text: string) => {
    const length = text.replace(/\s+/g, " ").trim().length;
    if (length > 0) hidden.set(how, (hidden.get(how) ?? 0) + length);
  };

  const visit = {
    text(data: string, look: Look) {
      const how = unseen(look);
      if (how) return count(how, data);
      const { text, dropped } = dropInvisible(data);
      if (dropped > 0)
        hidden.set("invisible-characters", (hidden.get("invisible-characters") ?? 0) + dropped);
      writer.text(text, look.pre);
    },
    comment(data: string) {
      if (!toolComment.test(data)) count("comment", data);
    },
    look: (element: Element, parent: Look) => lookOf(element, parent, styleOf(element, sheet, inline)),
    enter(element: Element, look: Look) {
      const hidden = sheet.exhausted || unseen({ ...look, fontPixels: 16 });
      return hidden ? undefined : openElement(element, writer, isQuoteHeader);
    },
    goesOn: () => !(sheet.exhausted || writer.truncated),
  };
  const whole = walkTree(root, visit, (element, opened) => closeElement(element, writer, opened));
  writer.block(false);
  return { lines: writer.lines, hidden, truncated: cut || !whole };
}

// <!--[if mso]>…<![endif]-->   <!--StartFragment-->
const toolComment = /^\s{0,5}(?:\[if|\[endif|<!\[|StartFragment|EndFragment|\/\*)/i;

const notText = new Set([
  "style",
  "script",
  "head",
  "title",
  "iframe",
  "object",
  "audio",
  "video",
  "canvas",
  "select",
  "svg",
]);

interface Visit<Opened> {
  text(data: string, look: Look): void;
  comment(data: string): void;
  look(element: Element, parent: Look): Look;
  enter(element: Element, look: Look): Opened | undefined;
  goesOn(): boolean;
}

interface Frame<Opened> {
  node: ParentNode;
  next: number;
  look: Look;
  opened: Opened | undefined;
}

/** Walks the tree without recursion. False when the visitor ended the walk early. */
function walkTree<Opened>(
  root: ParentNode,
  visit: Visit<Opened>,
  leave: (element: Element, opened: Opened) => void,
): boolean {
  const open: Frame<Opened>[] = [{ node: root, next: 0, look: plainLook, opened: undefined }];
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const node: AnyNode | undefined = frame.node.children[frame.next++];
    if (node === undefined) {
      open.pop();
      if (frame.opened !== undefined && isTag(frame.node)) leave(frame.node, frame.opened);
    } else if (isTag(node) && !notText.has(node.name)) {
      const look = visit.look(node, frame.look);
      open.push({ node, next: 0, look, opened: visit.enter(node, look) });
    } else visitLeaf(node, frame.look, visit);
    if (!visit.goesOn()) return false;
  }
  return true;
}

function visitLeaf(node: AnyNode, look: Look, visit: Pick<Visit<unknown>, "text" | "comment">): void {
  if (isText(node)) visit.text(node.data, look);
  else if (isComment(node)) visit.comment(node.data);
}

function styleSources(root: ParentNode): string[] {
  const found: string[] = [];
  const waiting: ParentNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const elements = node.children.filter(isTag);
    for (const element of elements) {
      if (element.name === "style")
        found.push(element.children.map((text) => (isText(text) ? text.data : "")).join(""));
      else if (element.children.length > 0) waiting.push(element);
    }
  }
  return found;
}

/** Rules and inline style as the cascade has them: important rules win over plain inline declarations. */
function styleOf(element: Element, sheet: Stylesheet, known: Map<string, Declarations>): Declarations {
  const style = sheet.declarationsFor(element);
  const inline = inlineOf(element.attribs.style ?? "", known);
  if (style.size === 0) return inline;
  for (const [name, declaration] of inline)
    if (declaration.important || !style.get(name)?.important) style.set(name, declaration);
  return style;
}

/** Mail programs write the same inline style on every element, so each is read once. */
function inlineOf(source: string, known: Map<string, Declarations>): Declarations {
  const found = known.get(source) ?? parseInline(source);
  known.set(source, found);
  return found;
}
