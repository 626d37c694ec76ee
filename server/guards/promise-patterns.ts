import { anyOf, sourceOf } from "../prompts/phrase.ts";
import type { PromiseList } from "../prompts/promises.ts";

/** One language's list, each part as one pattern over text in lower case; null where the list is empty. */
export interface PromisePatterns {
  language: string;
  offers: RegExp | null;
  grants: RegExp | null;
  doubts: RegExp | null;
  unless: RegExp | null;
  after: RegExp | null;
  groups: { name: string; things: RegExp | null; acts: RegExp | null }[];
}

/** The patterns of a list. */
export function promisePatterns(list: PromiseList): PromisePatterns {
  const times = list.times.length === 0 ? "(?!)" : list.times.map((time) => sourceOf(time)).join("|");
  const any = (phrases: string[], before = "") => {
    const source = anyOf(phrases, times);
    return source === null ? null : new RegExp(before + source, "gsu");
  };
  return {
    language: list.language,
    offers: any(list.offers),
    grants: any(list.grants),
    doubts: any(list.doubts),
    unless: any(list.unless),
    after: any(list.after, String.raw`^[\s-]{0,2}`),
    groups: Object.entries(list.groups).map(([name, { things, acts }]) => ({
      name,
      things: any(things),
      acts: any(acts),
    })),
  };
}
