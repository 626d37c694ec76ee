// Reads prompts/promises/*.yaml: the words that make a promise, one language a file, edited by an administrator.

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Problem } from "./problem.ts";

const phrases = z.array(z.string().min(1).max(600)).default([]);

const PromiseFile = z.strictObject({
  offers: phrases,
  grants: phrases,
  doubts: phrases,
  unless: phrases,
  after: phrases,
  times: phrases,
  groups: z.record(z.string(), z.strictObject({ things: phrases, acts: phrases })),
});

/** One language's list, each part as one pattern; null where the list is empty. How they work together is in guards/promises.ts. */
export interface PromiseList {
  language: string;
  offers: RegExp | null;
  grants: RegExp | null;
  doubts: RegExp | null;
  unless: RegExp | null;
  after: RegExp | null;
  groups: { name: string; things: RegExp | null; acts: RegExp | null }[];
}

/** Every list of the folder. Throws Problem("settings") when a file or one of its phrases cannot be used. */
export function loadPromises(folder = new URL("../prompts/promises/", import.meta.url)): PromiseList[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => {
      try {
        return compile(
          file.slice(0, -".yaml".length),
          PromiseFile.parse(parse(readFileSync(new URL(file, folder), "utf8"))),
        );
      } catch (cause) {
        const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
        throw new Problem(
          "settings",
          `Cannot use prompts/promises/${file}: ${why}. Correct the file.`,
          cause,
        );
      }
    });
}

function compile(language: string, file: z.infer<typeof PromiseFile>): PromiseList {
  const times = file.times.map((time) => sourceOf(time, "")).join("|");
  const any = (list: string[]) => anyOf(list.map((phrase) => sourceOf(phrase, times)));
  return {
    language,
    offers: any(file.offers),
    grants: any(file.grants),
    doubts: any(file.doubts),
    unless: any(file.unless),
    after: anyOf(file.after.map((phrase) => `^[\\s-]{0,2}${sourceOf(phrase, times)}`)),
    groups: Object.entries(file.groups).map(([name, { things, acts }]) => ({
      name,
      things: any(things),
      acts: any(acts),
    })),
  };
}

function anyOf(sources: string[]): RegExp | null {
  return sources.length === 0 ? null : new RegExp(sources.join("|"), "gisu");
}

const dense = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;

/** "(we|i) refund* ... {time}" as the source of a pattern that matches whole words, or any place where a script has no spaces. */
function sourceOf(phrase: string, times: string): string {
  const cjk = new RegExp(`[${dense}]`, "u").test(phrase);
  const meanings: Record<string, string> = {
    "\\d*": String.raw`\d{1,4}`,
    "{time}": `(?:${times})`,
    "...": cjk ? ".{0,16}?" : String.raw`[\s,-](?:.{0,40}?[\s,-])?`,
    "*": String.raw`[\p{L}\p{M}]{0,12}`,
    "(": "(?:",
    "": String.raw`\s{1,3}`,
  };
  const source = phrase.replace(
    /\\d\*|\{time\}|\s*\.\.\.\s*|\s|\*|\(|[.+^$[\]{}\\]/g,
    (sign) => meanings[sign.trim()] ?? `\\${sign}`,
  );
  if (cjk) return `(?:${source})`;
  return String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`;
}
