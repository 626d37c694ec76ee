// A rule is a pattern and how its groups become a day. Every way of naming a day comes down to such rules.

import type { Day } from "./calendar.ts";
import { matches } from "./found.ts";

/** A place in the text that names a day. */
export interface DayAt {
  start: number;
  end: number;
  day: Day;
  kind?: "deadline";
  /** So vague that it counts in some contexts only: "Friday" (unless the text is about the past), "today" (only with a time, or as a deadline). */
  loose?: Loose | undefined;
}

type Loose = "weekday" | "today";

export type Groups = Record<string, string | undefined>;

export interface DayRule {
  pattern: RegExp;
  /** `today` is the mail's own day, null where it is not known. Null means no day. */
  dayFrom: (groups: Groups, today: Day | null) => Day | null;
  kind?: "deadline";
  loose?: (groups: Groups) => Loose | undefined;
}

/** Every place where one of `rules` finds a day. */
export function applyRules(text: string, rules: DayRule[], today: Day | null): DayAt[] {
  return rules.flatMap(({ pattern, dayFrom, kind, loose }) =>
    matches(text, pattern).flatMap((match) => {
      const groups = match.groups ?? {};
      const day = dayFrom(groups, today);
      if (day === null) return [];
      const place = { start: match.index, end: match.index + match[0].length };
      return [{ ...place, day, loose: loose?.(groups), ...(kind ? { kind } : {}) }];
    }),
  );
}

/** A rule that works only where the mail's own day is known. */
export function fromToday(
  pattern: RegExp,
  dayFrom: (groups: Groups, today: Day) => Day | null,
  kind?: "deadline",
): DayRule {
  return {
    pattern,
    dayFrom: (groups, today) => (today === null ? null : dayFrom(groups, today)),
    ...(kind ? { kind } : {}),
  };
}

/** Latin and Arabic letters, as a character class without brackets; Arabic punctuation is not among them. */
export const letters = "A-Za-zÀ-ÿ\\u0620-\\u065f\\u066e-\\u06d3";

/** A pattern between word boundaries; the groups in `source` are the caller's. */
export function word(source: string): RegExp {
  return new RegExp(`(?<![${letters}\\d])(?:${source})(?![${letters}\\d])`, "gi");
}

/** The index of `name` in `list` (separated by spaces, each with alternatives); -1 when it is not there. */
export function indexIn(list: string, name = ""): number {
  return list.split(" ").findIndex((alternatives) => alternatives.split("|").includes(name.toLowerCase()));
}
