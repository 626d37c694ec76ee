// A sentence of ours with places that are filled from a mail or by a person: "Today is {date}."

import { z } from "zod";
import { defuse } from "./defuse.ts";

/** The schema of a sentence with exactly these places. */
export function sentence(...places: string[]) {
  return z
    .string()
    .trim()
    .min(1)
    .max(300)
    .superRefine((text, context) => {
      const why = whyMisplaced(text, places);
      if (why) context.addIssue({ code: "custom", message: why });
    });
}

/** The sentence with its places filled, once: a value that looks like a place stays as it is. Whose words a value is does not matter, all are made harmless. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replace(place, (whole, name: string) => defuse(values[name] ?? whole));
}

/** The sentence's own words, with a line break in place of each value. */
export function wordsOf(text: string): string {
  return text.replace(place, "\n");
}

function whyMisplaced(text: string, places: string[]): string | undefined {
  const found = [...text.matchAll(place)].map(([, name = ""]) => name);
  const missing = places.find((name) => !found.includes(name));
  if (missing) return `{${missing}} is missing`;
  const unknown = found.find((name) => !places.includes(name));
  return unknown === undefined ? undefined : `there is no place for {${unknown}}`;
}

// {date}
const place = /\{(\w*)\}/g;
