// What opening and closing an element does to the text: line breaks, bullets, table rows, links, quotes.

import { type Element, isTag } from "domhandler";
import { blocks } from "./blocks.ts";
import type { LineWriter, Mark } from "./line.ts";
import { linkTarget } from "./link.ts";
import { beginsHeader, isMarkedQuote, isSignature, isSignatureRule } from "./programs.ts";
import { cellEdge, isDataRow, rowText } from "./table.ts";

/** What closing the element has to undo. */
export interface Opened {
  depth: number;
  mark: Mark;
  /** Where the text of a link or a table row began. */
  start: number;
  startLine: number;
  row: boolean;
}

/** Writes what comes before an element's content. `isQuoteHeader` judges the words above a blockquote. */
export function openElement(
  element: Element,
  writer: LineWriter,
  isQuoteHeader: (words: string) => boolean,
): Opened {
  const opened: Opened = { depth: writer.depth, mark: writer.mark, start: 0, startLine: 0, row: false };
  if (blocks.has(element.name)) writer.block(apart(element));
  if (beginsHeader(element)) writer.sign("header");
  if (isSignature(element)) {
    writer.block(false);
    writer.mark = "signature";
  }
  if (element.name === "tr" && isDataRow(element)) {
    opened.row = true;
    writer.oneLine++;
  } else if (element.name === "blockquote" && isQuote(element, writer, isQuoteHeader)) writer.depth++;
  opened.start = writer.position;
  opened.startLine = writer.lines.length;
  before[element.name]?.(element, writer);
  return opened;
}

/** Writes what comes after an element's content and restores what opening it changed. */
export function closeElement(element: Element, writer: LineWriter, opened: Opened): void {
  if (element.name === "a" && writer.lines.length === opened.startLine) {
    writer.text(linkTarget(element.attribs.href ?? "", writer.since(opened.start)), false);
  }
  if (opened.row) {
    writer.oneLine--;
    writer.text(rowText(writer.takeFrom(opened.start)), false);
  }
  if (blocks.has(element.name) || writer.mark !== opened.mark) writer.block(apart(element));
  writer.depth = opened.depth;
  writer.mark = opened.mark;
}

const before: Record<string, (element: Element, writer: LineWriter) => void> = {
  br: (_, writer) => writer.breakLine(),
  hr(element, writer) {
    writer.sign("rule");
    if (isSignatureRule(element)) writer.text("-- ", true);
    writer.block(false);
  },
  img: (element, writer) => writer.text(element.attribs.alt?.slice(0, 200) ?? "", false),
  li: (element, writer) => writer.text(bullet(element), false),
  td: (_, writer) => writer.text(writer.oneLine > 0 ? cellEdge : " ", false),
  th: (_, writer) => writer.text(writer.oneLine > 0 ? cellEdge : " ", false),
};

/** True when empty lines belong around the element: not around paragraphs that the mail program uses as plain lines. */
function apart(element: Element): boolean {
  if (/^(?:h[1-6]|table)$/.test(element.name)) return true;
  if (element.name !== "p") return false;
  const style = element.attribs.style ?? "";
  return !(/\bMso/.test(element.attribs.class ?? "") || /^margin\s?:\s?0/i.test(style.slice(0, 40)));
}

const numbered = new WeakMap<Element, number>();

function bullet(item: Element): string {
  const list = item.parent;
  if (!list || !isTag(list) || list.name !== "ol") return "- ";
  const number = numbered.get(list) ?? (Number.parseInt(list.attribs.start ?? "1", 10) || 1);
  numbered.set(list, number + 1);
  return `${number}. `;
}

function isQuote(element: Element, writer: LineWriter, isQuoteHeader: (words: string) => boolean): boolean {
  if (isMarkedQuote(element)) return true;
  const above = writer.lastWords(3);
  return above.some((_, from) => isQuoteHeader(above.slice(from).join(" ")));
}
