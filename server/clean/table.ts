// Table rows that hold values come out as "Pump X-200 | 2 | 450.00 EUR"; rows that only lay a page out come out as their content.

import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { blocks } from "./blocks.ts";

/** Stands between two cells while a row is being written; no mail holds it, because control characters are dropped. */
export const cellEdge = "\u0000";

/** True for at least two cells in which nothing needs lines of its own. */
export function isDataRow(element: Element): boolean {
  const cells = element.children.filter(isTag).filter(({ name }) => name === "td" || name === "th");
  return cells.length >= 2 && cells.length <= 60 && cells.every(fitsOnLine);
}

/** A written row, its cells joined. */
export function rowText(text: string): string {
  // The first edge stands before the first cell.
  const cells = text.split(cellEdge).map((cell) => cell.replace(/[\s\u00a0]+/g, " ").trim());
  const filled = cells.filter(Boolean);
  return filled.length < 2 ? filled.join("") : cells.slice(1).join(" | ");
}

const mostNodes = 200;
const mostCharacters = 600;
const mostBlocks = 3;

function fitsOnLine(cell: Element): boolean {
  const inside: AnyNode[] = [...cell.children];
  for (const node of inside) {
    if (!isTag(node)) continue;
    if (needsLines.has(node.name) || inside.length + node.children.length > mostNodes) return false;
    inside.push(...node.children); // the loop reaches them
  }
  const breaks = inside.filter((node) => isTag(node) && (blocks.has(node.name) || node.name === "br")).length;
  const characters = inside.reduce((sum, node) => sum + (isText(node) ? node.data.trim().length : 0), 0);
  return breaks <= mostBlocks && characters <= mostCharacters;
}

const needsLines = new Set(["table", "blockquote", "li"]);
