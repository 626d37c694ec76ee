// [href]   [type=text]   [class~="note" i]: the attribute selectors of a style sheet.

import { type CssNode, ident } from "css-tree";
import type { Element } from "domhandler";
import type { Budget } from "./budget.ts";

/** The test for one attribute. */
export function attributeTest(
  { name, matcher, value, flags }: Extract<CssNode, { type: "AttributeSelector" }>,
  budget: Budget,
): (element: Element) => boolean {
  // [xlink|href]
  const attribute = ident.decode(name.name).replace(/^.*\|/s, "").toLowerCase();
  if (matcher === null) return ({ attribs }) => Object.hasOwn(attribs, attribute);
  const holds = comparisons[matcher];
  const ignoreCase = flags ? /i/i.test(flags) : caseless.has(attribute);
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const wanted = fold(value?.type === "String" ? value.value : ident.decode(value?.name ?? ""));
  return ({ attribs }) => {
    const written = Object.hasOwn(attribs, attribute) ? attribs[attribute] : undefined;
    if (written === undefined || holds === undefined) return false;
    return budget.spend(written.length / 20) && holds(fold(written), wanted);
  };
}

const comparisons: Record<string, (written: string, wanted: string) => boolean> = {
  "=": (written, wanted) => written === wanted,
  "~=": (written, wanted) => wanted !== "" && !/\s/.test(wanted) && written.split(/\s/).includes(wanted),
  "|=": (written, wanted) => written === wanted || written.startsWith(`${wanted}-`),
  "^=": (written, wanted) => wanted !== "" && written.startsWith(wanted),
  "$=": (written, wanted) => wanted !== "" && written.endsWith(wanted),
  "*=": (written, wanted) => wanted !== "" && written.includes(wanted),
};

/** The attributes whose values HTML compares without regard to case. */
const caseless = new Set(
  "accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink".split(
    " ",
  ),
);
