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
      z.strictObject({ things: phrases, acts: phrases, shapes: z.array(Shape).default([]) }),
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

/** Names that every list knows without saying what they are: a sum of money, and the file's own `times`. */
const builtIn = ["sum", "time"];

/** "we + pay" -> ["we", "pay"] */
export function partsOf(shape: string): string[] {
  return shape.split("+").map((part) => part.trim());
}

interface Named {
  words: Record<string, string[]>;
  groups: Record<string, { acts: string[]; shapes: string[] }>;
}

function refuseUnknownNames({ words, groups }: Named, context: z.RefinementCtx): void {
  const known = [...builtIn, ...Object.keys(words)];
  const unknown = (name: string) => !known.includes(name);
  for (const [group, { acts, shapes }] of Object.entries(groups)) {
    const used = [
      ...shapes.map((shape, at) => ({ names: partsOf(shape), path: ["groups", group, "shapes", at] })),
      ...acts.map((act, at) => ({ names: namesIn(act), path: ["groups", group, "acts", at] })),
    ];
    for (const { names, path } of used)
      for (const name of names.filter(unknown))
        context.addIssue({
          code: "custom",
          path,
          message: `there is no list ${name || "without a name"} under words`,
        });
  }
}

/** "{we} will pay" -> ["we"] */
function namesIn(phrase: string): string[] {
  return [...phrase.matchAll(/\{([^{}]{0,60})\}/g)].map(([, name = ""]) => name);
}
