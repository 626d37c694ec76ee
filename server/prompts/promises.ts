// The words that make a promise: prompts/promises/<language>.yaml, edited by an administrator.

import { z } from "zod";
import { isLanguageTag, notALanguageTag } from "./language-tag.ts";
import { Phrase } from "./phrase.ts";
import type { PromptFolder } from "./prompt-folder.ts";

const phrases = z.array(Phrase).default([]);
const Shape = z.string().trim().min(1).max(200);

const PromiseFile = z
  .strictObject({
    words: z
      .record(
        z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, "write a name in small letters, as in give-back"),
        phrases,
      )
      .default({}),
    offers: phrases,
    grants: phrases,
    doubts: phrases,
    unless: phrases,
    after: phrases,
    still: phrases,
    asks: phrases,
    times: phrases,
    groups: z.record(
      z.string(),
      z.strictObject({
        things: phrases,
        acts: phrases,
        shapes: z.array(Shape).default([]),
        unless: phrases,
        inThisLanguage: z.boolean().default(false),
      }),
    ),
  })
  .superRefine(refuseUnknownNames);

/** What one language's file says. How its parts work together is in guards/promises.ts. */
export type PromiseList = z.infer<typeof PromiseFile> & { language: string };

/** Every list of the folder. */
export function loadPromises(prompts: PromptFolder): PromiseList[] {
  return prompts.names("promises").flatMap((language) => {
    const file = `promises/${language}.yaml`;
    if (!isLanguageTag(language)) prompts.tell({ file, ...notALanguageTag });
    const read = prompts.yaml(file, PromiseFile);
    return read ? [{ language, ...read.value }] : [];
  });
}

/** "we + pay" -> ["we", "pay"] */
export function partsOf(shape: string): string[] {
  return shape.split("+").map((part) => part.trim());
}

interface Named {
  words: Record<string, string[]>;
  times: string[];
  groups: Record<string, { acts: string[]; shapes: string[] }>;
}

function refuseUnknownNames({ words, times, groups }: Named, context: z.RefinementCtx): void {
  const lists: Record<string, string[]> = { ...words, time: times, sum: [] };
  for (const [group, { acts, shapes }] of Object.entries(groups)) {
    const tell = (path: (string | number)[], message: string | undefined) => {
      if (message) context.addIssue({ code: "custom", path: ["groups", group, ...path], message });
    };
    for (const [at, shape] of shapes.entries())
      for (const name of partsOf(shape)) tell(["shapes", at], noList(lists, name));
    for (const [at, act] of acts.entries())
      for (const name of namesIn(act)) tell(["acts", at], noList(lists, name) ?? hasGap(lists, name));
  }
}

function noList(lists: Record<string, string[]>, name: string): string | undefined {
  return Object.hasOwn(lists, name) ? undefined : `there is no list “${name}” under words`;
}

/** Two gaps in one another could take long to match. */
function hasGap(lists: Record<string, string[]>, name: string): string | undefined {
  return lists[name]?.some((phrase) => phrase.includes("..."))
    ? `the list “${name}” has a gap (...) and can stand in shapes only`
    : undefined;
}

/** "{we} will pay" -> ["we"] */
function namesIn(phrase: string): string[] {
  return [...phrase.matchAll(/\{([^{}]{0,60})\}/g)].map(([, name = ""]) => name);
}
