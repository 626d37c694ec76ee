// Reads manifest.xml for the tests that compare it with the documented rules.

import { readFileSync } from "node:fs";
import { selectAll } from "css-select";
import { type Document, Element, isTag } from "domhandler";
import { parseDocument } from "htmlparser2";

export const source = readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8");
export const manifest = parse(source);

export function parse(xml: string): Document {
  return parseDocument(xml, { xmlMode: true });
}

export function all(selector: string): Element[] {
  return within(manifest, selector);
}

export function within(root: Document | Element, selector: string): Element[] {
  return selectAll(selector, root, { xmlMode: true }).filter((node) => node instanceof Element);
}

export function only(selector: string): Element {
  const [element] = all(selector);
  if (!element) throw new Error(`no ${selector} in manifest.xml`);
  return element;
}

export function versions(): Element[] {
  return all("VersionOverrides");
}

/** The elements of these overrides, without those of overrides inside them. */
export function ownedBy(overrides: Element, selector: string): Element[] {
  return within(overrides, selector).filter((found) => closest(found, "VersionOverrides") === overrides);
}

export function closest(element: Element, name: string): Element | undefined {
  let parent = element.parent;
  while (parent && !(isTag(parent) && parent.name === name)) parent = parent.parent;
  return parent && isTag(parent) ? parent : undefined;
}

export function childrenOf(element: Element): string[] {
  return element.children.filter(isTag).map((child) => child.name);
}

/** ["A", "B*"] → /^(A )?(B )*$/ on the names, each followed by a space or the end. */
export function inOrder(order: string[]): RegExp {
  const parts = order.map((name) =>
    name.endsWith("*") ? `(?:${name.slice(0, -1)}(?: |$))*` : `(?:${name}(?: |$))?`,
  );
  return new RegExp(`^${parts.join("")}$`);
}

export function textOf(element: Element): string {
  return element.children.map((child) => ("data" in child ? String(child.data) : "")).join("");
}

export function overridesOf(element: Element): Element[] {
  return element.children.filter(isTag).filter((child) => child.name.endsWith("Override"));
}

export function firstValueOf(selector: string): string {
  return only(selector).attribs.DefaultValue ?? "";
}

export function valuesOf(...selectors: string[]): string[] {
  return all(selectors.join(", ")).flatMap((element) => [
    element.attribs.DefaultValue ?? "",
    ...overridesOf(element).map((override) => override.attribs.Value ?? ""),
  ]);
}

export function addresses(root: Document): string[] {
  return within(root, "[DefaultValue]")
    .map((element) => element.attribs.DefaultValue ?? "")
    .filter((value) => /^\w+:\/\//.test(value));
}
