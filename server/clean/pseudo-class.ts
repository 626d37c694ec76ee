// The pseudo-classes of a style sheet that ask for an element's place or state: :first-child   :nth-of-type(2n+1)   :empty   :link

import type { CssNode } from "css-tree";
import { type Element, isTag, isText } from "domhandler";
import type { Budget } from "./budget.ts";
import { type Place, placeOf } from "./siblings.ts";

export type PseudoClass = Extract<CssNode, { type: "PseudoClassSelector" }>;

/**
 * The test for a pseudo-class that holds no selector; null for one that no mail program knows. "never" is for states that need a
 * person's action, such as :hover.
 */
export function pseudoClassTest(
  node: PseudoClass,
  budget: Budget,
): ((element: Element) => boolean) | "never" | null {
  const name = node.name.toLowerCase();
  if (name === "has") return null;
  const argument = node.children?.first;
  if (argument?.type === "Nth") {
    const side = sides[name];
    if (argument.selector !== null || side === undefined) return null; // :nth-child(2 of .a)
    const fits = progression(argument.nth);
    return (element) => fits(side(placeOf(element, budget)));
  }
  const place = places[name];
  if (place) return (element) => place(placeOf(element, budget));
  return states[name] ?? "never";
}

const places: Record<string, (place: Place) => boolean> = {
  "first-child": ({ nth }) => nth === 1,
  "last-child": ({ nth, of }) => nth === of,
  "only-child": ({ of }) => of === 1,
  "first-of-type": ({ nthOfName }) => nthOfName === 1,
  "last-of-type": ({ nthOfName, ofName }) => nthOfName === ofName,
  "only-of-type": ({ ofName }) => ofName === 1,
};

const sides: Record<string, (place: Place) => number> = {
  "nth-child": ({ nth }) => nth,
  "nth-last-child": ({ nth, of }) => of - nth + 1,
  "nth-of-type": ({ nthOfName }) => nthOfName,
  "nth-last-of-type": ({ nthOfName, ofName }) => ofName - nthOfName + 1,
};

const isLink = ({ name, attribs }: Element) =>
  (name === "a" || name === "area") && attribs.href !== undefined;
const isRoot = ({ parent }: Element) => parent === null || !isTag(parent);

const states: Record<string, (element: Element) => boolean> = {
  root: isRoot,
  scope: isRoot,
  empty: ({ children }) => !children.some((child) => isTag(child) || (isText(child) && child.data !== "")),
  link: isLink,
  "any-link": isLink,
  defined: () => true,
  "read-only": ({ name }) => name !== "input" && name !== "textarea",
};

type Nth = Extract<CssNode, { type: "Nth" }>["nth"];

/** odd   even   2n+1   -n+3   5 */
function progression(nth: Nth): (position: number) => boolean {
  const odd = nth.type === "Identifier" && nth.name.toLowerCase() === "odd";
  const step = nth.type === "Identifier" ? 2 : Number(nth.a ?? 0);
  const first = nth.type === "Identifier" ? Number(odd) : Number(nth.b ?? 0);
  return (position) => {
    const behind = position - first;
    return step === 0 ? behind === 0 : behind % step === 0 && behind / step >= 0;
  };
}
