// The value of numbers in words, word by word.

import { glued, numberWords } from "./number-words.ts";

export interface Reader {
  /** The parts of a number that a word has, or null where it is none: "fünfundzwanzig" has 5 and 20. */
  partsOf(word: string): Part[] | null;
  isAnd(word: string): boolean;
  /** True for a word that is a number only beside one. */
  isDoubtful(word: string): boolean;
}

/** The readers of all languages, the draft's own first. */
export function readersFor(language: string): Reader[] {
  const own = language.split("-")[0] ?? "";
  return Object.entries(readers)
    .sort(([one], [other]) => Number(other === own) - Number(one === own))
    .map(([, reader]) => reader);
}

const readers: Record<string, Reader> = Object.fromEntries(
  Object.entries(numberWords).map(([language, { values, and, doubtful = [] }]) => {
    const known = new Map(Object.entries(values));
    const parts = glued.has(language) ? splitter(known, and) : () => null;
    return [
      language,
      {
        partsOf(word) {
          const value = known.get(word);
          return value === undefined ? parts(word) : [{ value, tied: false }];
        },
        isAnd: (word) => and.includes(word),
        isDoubtful: (word) => doubtful.includes(word),
      } satisfies Reader,
    ];
  }),
);

/** Takes a word apart into words of the table, the longest first. */
function splitter(known: Map<string, number>, and: string[]): (word: string) => Part[] | null {
  const words = [...known.keys(), ...and].sort((one, other) => other.length - one.length);
  const beginnings = new Set(
    // وعشرون begins with its "and".
    ["", ...and].flatMap((joint) => [...known.keys()].map((word) => (joint + word).slice(0, 2))),
  );
  const next = (rest: string) => words.find((one) => rest.startsWith(one));
  return (word) => {
    const long = word.length >= 4 && word.length <= 60;
    return long && beginnings.has(word.slice(0, 2)) ? takenApart(word, { next, known }) : null;
  };
}

function takenApart(
  word: string,
  { next, known }: { next: (rest: string) => string | undefined; known: Map<string, number> },
): Part[] | null {
  const parts: Part[] = [];
  let rest = word;
  while (rest !== "") {
    const first = next(rest);
    if (first === undefined) return null;
    const value = known.get(first);
    if (value !== undefined) parts.push({ value, tied: rest !== word });
    rest = rest.slice(first.length);
  }
  return parts.length > 0 ? parts : null;
}

export interface Part {
  value: number;
  /** In one word with the part before it, or with an "and" between them. */
  tied: boolean;
  /** Certainly the beginning of another number. */
  fresh?: boolean;
}

/** The numbers that these parts make: 3, 100 is 300; 5 and 20 is 25; 0, 3, 0 are three digits; 6, 12, 34 are three numbers. */
export function numbersOf(parts: Part[]): number[] {
  const numbers: number[] = [];
  let open = { thousands: 0, group: 0, last: -1 };
  for (const part of parts) {
    if (open.last >= 0 && !goesOn(open, part)) {
      numbers.push(open.thousands + open.group);
      open = { thousands: 0, group: 0, last: -1 };
    }
    open = withPart(open, part.value);
  }
  return [...numbers, open.thousands + open.group];
}

interface Open {
  thousands: number;
  /** What is below the thousands, so far. */
  group: number;
  /** The last part; -1 at the beginning. */
  last: number;
}

function withPart({ thousands, group, last }: Open, value: number): Open {
  if (value === 1000 || value === 1e6)
    return { thousands: thousands + (group || 1) * value, group: 0, last: value };
  if (value === 100) return { thousands, group: (group || 1) * 100, last: value };
  // quatre-vingt
  if (value === 20 && last === 4) return { thousands, group: group + 76, last: value };
  return { thousands, group: group + value, last: value };
}

/** True where `part` goes on with the number that is open. */
function goesOn({ last, group }: Open, { value, tied, fresh = false }: Part): boolean {
  if (fresh) return false;
  if (value >= 1000) return group > 0 && last < 1000;
  if (value === 100) return group > 0 && group < 100;
  if (last >= 100) return value < last;
  return value >= 20 ? unitAndTens(last, { value, tied }) : value > 0 && tensAndUnit(last, value);
}

/** fünfundzwanzig, quatre-vingt */
function unitAndTens(last: number, { value, tied }: { value: number; tied: boolean }): boolean {
  return last > 0 && last < 10 && (tied || (last === 4 && value === 20));
}

/** twenty-five, soixante-quinze, quatre-vingt-dix-huit */
function tensAndUnit(last: number, value: number): boolean {
  if (last === 10) return value >= 7 && value < 10;
  return last >= 20 && value < (last === 60 || last === 20 ? 20 : 10);
}
