// What opening and closing an element does to the text: line breaks, bullets, table rows, links, marks of mail programs.

import { type Element, isTag, isText } from "domhandler";
import type { LineWriter, Mark } from "./line.ts";

/** What closing the element has to undo. */
export interface Opened {
  depth: number;
  mark: Mark;
  /** Where the text of a link or a table row began. */
  start: number;
  startLine: number;
  row: boolean;
}

/** Writes what comes before an element's content. */
export function openElement(
  element: Element,
  writer: LineWriter,
  isQuoteHeader: (words: string) => boolean,
): Opened {
  const opened: Opened = { depth: writer.depth, mark: writer.mark, start: 0, startLine: 0, row: false };
  const { name } = element;
  if (blocks.has(name)) writer.block(apart(element));
  if (name === "br") writer.breakLine();
  else if (name === "hr") writer.sign(element.attribs.style?.includes("width: 210px") ? "signature" : "rule");
  else if (name === "img") writer.text(element.attribs.alt?.slice(0, 200) ?? "", false);
  else if (name === "li") writer.text(bullet(element), false);
  else if (name === "td" || name === "th") writer.text(writer.oneLine > 0 ? cellEdge : " ", false);
  else if (name === "tr" && isDataRow(element)) {
    opened.row = true;
    writer.oneLine++;
  } else if (name === "blockquote" && isQuote(element, writer, isQuoteHeader)) writer.depth++;
  if (beginsHeader(element)) writer.sign("header");
  if (isSignature(element)) {
    writer.block(false);
    writer.mark = "signature";
  }
  opened.start = writer.position;
  opened.startLine = writer.lines.length;
  return opened;
}

/** Writes what comes after an element's content and restores what opening it changed. */
export function closeElement(element: Element, writer: LineWriter, opened: Opened): void {
  if (element.name === "a") {
    const label = writer.lines.length === opened.startLine ? writer.takeFrom(opened.start) : "";
    writer.text(label + address(element.attribs.href ?? "", label), false);
  }
  if (opened.row) {
    writer.oneLine--;
    writer.text(row(writer.takeFrom(opened.start)), false);
  }
  if (blocks.has(element.name) || writer.mark !== opened.mark) writer.block(apart(element));
  writer.depth = opened.depth;
  writer.mark = opened.mark;
}

const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p pre section summary table tr ul".split(
    " ",
  ),
);
const cellEdge = "\u0000";

/** Paragraphs stand apart, unless the mail program uses them as plain lines. */
function apart(element: Element): boolean {
  if (/^h[1-6]$/.test(element.name)) return true;
  if (element.name !== "p") return false;
  const style = element.attribs.style ?? "";
  return !(/\bMso/.test(element.attribs.class ?? "") || /^margin\s?:\s?0/i.test(style.slice(0, 40)));
}

function bullet(item: Element): string {
  const list = item.parent;
  if (!list || !isTag(list) || list.name !== "ol") return "- ";
  const before = list.children.slice(0, 1_000).filter((child) => isTag(child) && child.name === "li");
  return `${before.indexOf(item) + (Number.parseInt(list.attribs.start ?? "1", 10) || 1)}. `;
}

/** A row of values, not a row of a page's layout: at least two cells and nothing in them that needs lines of its own. */
function isDataRow(element: Element): boolean {
  const cells = element.children.filter(isTag).filter(({ name }) => name === "td" || name === "th");
  if (cells.length < 2 || cells.length > 60) return false;
  return cells.every((cell) => {
    const inside = [...cell.children];
    let blocksInside = 0;
    let characters = 0;
    for (let at = 0; at < inside.length; at++) {
      const node = inside[at];
      if (node === undefined || at > 200 || blocksInside > 3 || characters > 600) return false;
      if (isText(node)) characters += node.data.trim().length;
      if (!isTag(node)) continue;
      if (node.name === "table" || node.name === "blockquote" || node.name === "li") return false;
      if (blocks.has(node.name) || node.name === "br") blocksInside++;
      for (const child of node.children) inside.push(child);
    }
    return true;
  });
}

function row(text: string): string {
  const cells = text
    .split(cellEdge)
    .map((cell) => cell.replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim());
  const filled = cells.filter(Boolean);
  return filled.length < 2 ? filled.join("") : cells.slice(cells[0] === "" ? 1 : 0).join(" | ");
}

const longestAddress = 300;

/** ` <https://…>` when a link leads elsewhere than its text says. */
function address(href: string, label: string): string {
  const url = href.trim().replace(/^mailto:/i, "");
  if (!/^https?:\/\//i.test(url) && !/^[^\s@/]{1,100}@[^\s@/]{1,200}$/.test(url.split("?", 1)[0] ?? ""))
    return "";
  const target = (/^https?:/i.test(url) ? url : (url.split("?", 1)[0] ?? "")).replace(/[\s<>]/g, "");
  const bare = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
      .replace(/\/$/, "");
  if (label.trim() === "" || bare(label).includes(bare(target))) return "";
  const short =
    target.length <= longestAddress ? target : (target.split(/[?#]/, 1)[0] ?? "").slice(0, longestAddress);
  return `${label.endsWith(" ") ? "" : " "}<${short}>`;
}

// <blockquote type="cite">   class="gmail_quote"   class="protonmail_quote"   id="isReplyContent"
const quoteNames =
  /(?:gmail|protonmail|yahoo|tutanota|zmail|moz-cite)[\w-]{0,20}quote|quote[\w-]{0,10}(?:gmail|x_)|isReplyContent|cite/i;

function isQuote(element: Element, writer: LineWriter, isQuoteHeader: (words: string) => boolean): boolean {
  const { type, id } = element.attribs;
  if (type?.toLowerCase() === "cite" || quoteNames.test(`${element.attribs.class ?? ""} ${id ?? ""}`))
    return true;
  const before = writer.lastWords(3);
  return before.some((_, from) => isQuoteHeader(before.slice(from).join(" ")));
}

/** Where Outlook, Foxmail and their kin begin the header of the mail they answer. */
function beginsHeader({ name, attribs }: Element): boolean {
  if (name !== "div") return false;
  if (/(?:^|_)divRplyFwdMsg$|OLK_SRC_BODY|mail-editor-reference|isForwardContent/.test(attribs.id ?? ""))
    return true;
  if (/OutlookMessageHeader/.test(attribs.class ?? "")) return true;
  return /border-top:\s?solid #(?:B5C4DF|E1E1E1)/i.test(attribs.style ?? "");
}

// class="gmail_signature"   id="Signature"   id="ms-outlook-mobile-signature"   class="moz-signature"
const signatureNames =
  /(?:^|[\s_-])(?:gmail_signature|moz-signature|Signature|AppleMailSignature|ms-outlook-mobile-signature|protonmail_signature_block|yahoo-signature|foxmail_signature|xm_signature)\b/;

function isSignature({ attribs }: Element): boolean {
  return signatureNames.test(` ${attribs.class ?? ""} ${attribs.id ?? ""}`);
}
