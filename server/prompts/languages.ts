// The mail languages: prompts/languages/<code>.yaml, one file each. Quote headers, sign-offs and disclaimers are how a mail is taken
// apart; tone, greetings and closings are how a draft is written.

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Problem } from "../problem.ts";

const words = z.array(z.string().trim().min(1).max(120));

const Language = z.strictObject({
  name: z.string().min(1).describe("in English"),
  ownName: z.string().min(1),
  headers: z
    .strictObject({
      from: words.min(1),
      date: words.min(1),
      to: words.min(1),
      cc: words,
      subject: words.min(1),
    })
    .describe("the labels mail programs print above a quoted mail, without the colon"),
  quoteHeaders: z
    .array(
      z
        .string()
        .regex(/\{date\}/)
        .regex(/\{from\}/)
        .regex(/[:：]$|\}$/),
    )
    .describe("the line above a quote: On {date}, {from} wrote:"),
  separators: words.describe("Original Message, without dashes"),
  greetings: words,
  signOffs: words.describe("lines that begin the end of a mail; also the closings a draft may use"),
  mobileSignatures: words.describe("how a line begins that a phone adds"),
  disclaimers: words.describe("how a legal notice begins"),
  tone: z.string().min(1).max(300).describe("one sentence for the draft"),
});
export type Language = z.infer<typeof Language>;

/** Every language by its code. Throws Problem("settings") that names the file and what is wrong in it. */
export function loadLanguages(
  folder = new URL("../../prompts/languages/", import.meta.url),
): Map<string, Language> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  if (files.length === 0) throw bad("", "there is no .yaml file in it");
  return new Map(files.sort().map((file) => [file.replace(/\.yaml$/, ""), readLanguage(file, folder)]));
}

let shipped: Map<string, Language> | undefined;

/** The languages that ship, read once. */
export function languages(): Map<string, Language> {
  shipped ??= loadLanguages();
  return shipped;
}

/** The language of a mail: its own file, or for `zh-Hant` the file of `zh`; undefined when there is none. */
export function languageOf(code: string): Language | undefined {
  return languages().get(code) ?? languages().get(code.split("-", 1)[0] ?? "");
}

/** The English name of a language code, as a prompt says it: `zh-Hant` is "Traditional Chinese". */
export function languageName(code: string): string {
  const known = languages().get(code);
  if (known) return known.name;
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code; // not a language code at all
  }
}

function readLanguage(file: string, folder: URL): Language {
  let source: unknown;
  try {
    source = parse(readFileSync(new URL(file, folder), "utf8"));
  } catch (error) {
    throw bad(file, error instanceof Error ? error.message : "it is not YAML");
  }
  const language = Language.safeParse(source);
  if (!language.success) throw bad(file, z.prettifyError(language.error));
  return language.data;
}

function bad(file: string, why: string): Problem {
  return new Problem(
    "settings",
    `Cannot use prompts/languages/${file}: ${why}. Mend the file and start again.`,
  );
}
