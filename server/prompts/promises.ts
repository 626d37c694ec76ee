// Reads prompts/promises/*.yaml: the words that make a promise, one language a file, edited by an administrator.

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Problem } from "../problem.ts";

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
export function loadPromises(folder = new URL("../../prompts/promises/", import.meta.url)): PromiseList[] {
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
  const times = file.times.length === 0 ? "(?!)" : file.times.map((time) => sourceOf(time, "")).join("|");
  const any = (list: string[]) => anyOf(list, times, "");
  return {
    language,
    offers: any(file.offers),
    grants: any(file.grants),
    doubts: any(file.doubts),
    unless: any(file.unless),
    after: anyOf(file.after, times, String.raw`^[\s-]{0,2}`),
    groups: Object.entries(file.groups).map(([name, { things, acts }]) => ({
      name,
      things: any(things),
      acts: any(acts),
    })),
  };
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** One pattern for a list: whole words, or any place where a script has no spaces. The text it reads is in lower case. */
function anyOf(phrases: string[], times: string, before: string): RegExp | null {
  if (phrases.length === 0) return null;
  const sources = (list: string[]) => list.map((phrase) => sourceOf(phrase, times)).join("|");
  const spaced = phrases.filter((phrase) => !dense.test(phrase));
  const unspaced = phrases.filter((phrase) => dense.test(phrase));
  const parts = [
    ...(spaced.length > 0 ? [String.raw`(?<![\p{L}\p{N}])(?:${sources(spaced)})(?![\p{L}\p{N}])`] : []),
    ...(unspaced.length > 0 ? [sources(unspaced)] : []),
  ];
  return new RegExp(`${before}(?:${parts.join("|")})`, "gsu");
}

/** "(we|i) refund* ... {time}" as the source of a pattern. */
function sourceOf(phrase: string, times: string): string {
  const meanings: Record<string, string> = {
    "\\d*": String.raw`\d{1,4}`,
    "{time}": `(?:${times})(?![a-z])`,
    "...": dense.test(phrase) ? ".{0,16}?" : String.raw`[\s,-](?:.{0,40}?[\s,-])?`,
    "*": String.raw`\p{L}{0,30}`,
    "(": "(?:",
    "": String.raw`\s{1,3}`,
  };
  const signs = /\\d\*|\{time\}|\s{0,5}\.\.\.\s{0,5}|\s|\*|\(|[.+^$[\]{}\\]/g;
  return phrase.toLowerCase().replace(signs, (sign) => meanings[sign.trim()] ?? `\\${sign}`);
}
