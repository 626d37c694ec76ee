// Where elements stand among their siblings, worked out for all of them at once: ":nth-child(2n)" over 100,000 rows looks at each row once.

import { type Element, isTag } from "domhandler";
import type { Budget } from "./budget.ts";

export interface Place {
  /** The element before it. */
  previous: Element | null;
  /** Its place, from 1, among all siblings and among those of its name; and how many of each there are. */
  nth: number;
  of: number;
  nthOfName: number;
  ofName: number;
}

/** The place of an element. */
export function placeOf(element: Element, budget: Budget): Place {
  const known = places.get(element);
  if (known) return known;
  const siblings = element.parent?.children ?? [element];
  budget.spend(siblings.length);
  const elements = siblings.filter(isTag);
  const ofName = new Map<string, number>();
  const seen: Place[] = [];
  for (const [index, { name }] of elements.entries()) {
    const nthOfName = (ofName.get(name) ?? 0) + 1;
    ofName.set(name, nthOfName);
    seen.push({
      previous: elements[index - 1] ?? null,
      nth: index + 1,
      of: elements.length,
      nthOfName,
      ofName: 0,
    });
  }
  for (const [index, one] of elements.entries()) {
    const place = seen[index];
    if (place) places.set(one, { ...place, ofName: ofName.get(one.name) ?? 1 });
  }
  return places.get(element) ?? alone;
}

const places = new WeakMap<Element, Place>();
const alone: Place = { previous: null, nth: 1, of: 1, nthOfName: 1, ofName: 1 };
