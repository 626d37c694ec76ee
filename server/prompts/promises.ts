// The words that make a promise: prompts/promises/<language>.yaml, edited by an administrator.

import { z } from "zod";
import { isLanguageTag, notALanguageTag } from "./language-tag.ts";
import { Phrase } from "./phrase.ts";
import type { PromptFolder } from "./prompt-folder.ts";

const phrases = z.array(Phrase).default([]);

const PromiseFile = z.strictObject({
  offers: phrases,
  grants: phrases,
  doubts: phrases,
  unless: phrases,
  after: phrases,
  times: phrases,
  groups: z.record(z.string(), z.strictObject({ things: phrases, acts: phrases })),
});

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
