// Whether a clause makes a promise of a group, told from where the words of the lists stand in it.

import type { Span } from "../contract/span.ts";
import type { ListedGroup, ListedPromises } from "./promise-words.ts";
import type { Marks } from "./word-index.ts";

/** The most characters between an offer and what is offered, or between two parts of a shape. */
const farthest = 90;
/** So many characters before an offer a denial takes it back: "no podemos …", "unable to give …". */
const near = 12;
/** So many before a shape or an act: "not (yet) been able to …"; what stands farther away is another thought. */
const nearShape = 30;
/** So far behind a promise a word of `after` is looked for. */
const farAfter = 45;

/** A clause, which is read as one thought. Places are counted from the beginning of its sentence. */
export interface Thought {
  marks: Marks;
  /** The marks of every clause of the sentence. */
  sentence: Marks[];
  /** True when the sentence ends with a question mark. */
  asked: boolean;
  /** The lists of the language it is in, as far as that can be told: what they deny is denied. */
  home: ListedPromises[];
}

interface Candidate {
  span: Span;
  /** From here on one of `unless` takes the promise back. */
  judgedFrom: number;
}

/** Where a clause makes a promise of this group: an act, a shape, an offer before a thing, or a thing before words that grant it. */
export function promiseIn(thought: Thought, list: ListedPromises, group: ListedGroup): Span | null {
  const candidates = [
    ...within(thought, group.acts).map((span) => ({ span, judgedFrom: span[0] - nearShape })),
    ...group.shapes.flatMap((shape) => shaped(thought, shape, list)),
    ...within(thought, group.things).flatMap((thing) => offeredOrGranted(thought, thing, list)),
  ];
  return candidates.find((candidate) => stands(thought, candidate, { list, group }))?.span ?? null;
}

/** The promises a thing may be part of, each with the place from which one of `unless` would take it back. */
function offeredOrGranted(thought: Thought, [start, end]: Span, list: ListedPromises): Candidate[] {
  const offer = within(thought, list.offers).findLast(
    (place) => place[0] < start && start - place[1] <= farthest,
  );
  const grant = within(thought, list.grants).find((place) => place[0] >= end && place[0] - end <= farthest);
  return [
    ...(offer ? [{ span: [offer[0], end] satisfies Span, judgedFrom: offer[0] - near }] : []),
    ...(grant ? [{ span: [start, grant[1]] satisfies Span, judgedFrom: 0 }] : []),
  ];
}

/** All parts of a shape, in any order: for each place of its first part the nearest of the others. */
function shaped(thought: Thought, [first = -1, ...others]: number[], list: ListedPromises): Candidate[] {
  const found: Candidate[] = [];
  for (const place of within(thought, first)) {
    const parts = others.map((part) => nearest(partPlaces(thought, part, list), place));
    const all = [place, ...parts.filter((part) => part !== undefined)];
    if (all.length <= others.length) continue;
    const span: Span = [Math.min(...all.map(([start]) => start)), Math.max(...all.map(([, end]) => end))];
    found.push({ span, judgedFrom: span[0] - nearShape });
  }
  return found;
}

/** A time may stand in the clause beside: "On Tuesday, a technician will come". */
function partPlaces(thought: Thought, part: number, list: ListedPromises): Span[] {
  return part === list.times
    ? thought.sentence.flatMap((marks) => marks.get(part) ?? [])
    : within(thought, part);
}

function nearest(places: Span[], to: Span): Span | undefined {
  let best: Span | undefined;
  let shortest = farthest;
  for (const place of places) {
    const distance = Math.max(place[0] - to[1], to[0] - place[1]);
    // Words that overlap are one word twice.
    if (distance < 0 || distance > shortest) continue;
    best = place;
    shortest = distance;
  }
  return best;
}

/** False when a doubt comes before or within the words, one of `unless` near them, or when what follows takes them back. */
function stands(
  thought: Thought,
  { span: [, end], judgedFrom }: Candidate,
  { list, group }: { list: ListedPromises; group: ListedGroup },
): boolean {
  const anywhere: Span = [0, Infinity];
  const takesBack = (one: ListedPromises) =>
    (thought.asked && denied(thought, one, { by: one.asks, between: anywhere })) ||
    denied(thought, one, { by: one.doubts, between: [0, end] }) ||
    denied(thought, one, { by: one.unless, between: [judgedFrom, end] }) ||
    denied(thought, one, { by: one.later, between: [end, end + farAfter] }) ||
    one.groups.some(({ name, unless }) => name === group.name && within(thought, unless).length > 0) ||
    within(thought, one.after).some(([start]) => start >= end && start <= end + 2);
  return !takesBack(list) && !thought.home.some(takesBack);
}

/** True when a word denies between two places, and is no part of words that deny nothing: "no later than", "we will not hesitate". */
function denied(
  thought: Thought,
  list: ListedPromises,
  { by, between }: { by: number; between: Span },
): boolean {
  const denials = within(thought, by).filter(([start, end]) => start >= between[0] && end <= between[1]);
  if (denials.length === 0) return false;
  const harmless = [...within(thought, list.still), ...within(thought, list.times)];
  const isHarmless = ([start, end]: Span) =>
    harmless.some(([from, to]) => from <= start && to >= end && to - from > end - start);
  return !denials.every(isHarmless);
}

function within({ marks }: Thought, list: number): Span[] {
  return marks.get(list) ?? [];
}
