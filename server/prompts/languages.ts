// The mail languages: prompts/languages/<code>.yaml, one file each. All that is known of a language in words is there: how a mail is taken
// apart, who wrote it, how a reply is written. Grammar (dates, numbers, questions) is code, in patterns/.

import { z } from "zod";
import { isLanguageTag, notALanguageTag } from "./language-tag.ts";
import type { YamlFile } from "./parse-yaml.ts";
import { Phrase } from "./phrase.ts";
import type { PromptFolder } from "./prompt-folder.ts";
import { References } from "./references.ts";

const words = z.array(z.string().trim().min(1).max(120));
const someWords = words.min(1);
const phrases = z.array(Phrase).default([]);

const Language = z.strictObject({
  name: z.string().trim().min(1).describe("in English"),
  ownName: z.string().trim().min(1),
  headers: z
    .strictObject({ from: someWords, date: someWords, to: someWords, cc: words, subject: someWords })
    .describe("the labels mail programs print above a quoted mail, without the colon"),
  quoteHeaders: z
    .array(
      z
        .string()
        .regex(/\{date\}/, "{date} is missing")
        .regex(/\{from\}/, "{from} is missing")
        .regex(/[:：]$|\}$/, "it must end with a colon, {date} or {from}"),
    )
    .describe("the line above a quote: On {date}, {from} wrote:"),
  separators: words.describe("Original Message, without dashes"),
  greetings: words.describe("how a mail begins; {name} stands for whom it greets"),
  signOffs: words.describe("how the end of a mail begins"),
  mobileSignatures: words.describe("how a line begins that a phone adds"),
  disclaimers: words.describe("how a legal notice begins"),
  contacts: phrases.describe("what stands before a number or address in a signature: phone"),
  titles: phrases.describe("before a name, and no part of it: Ms"),
  nameLabels: phrases.describe("before a colon and a name: Name"),
  nameParticles: phrases.describe("small words within a name: van"),
  roles: phrases.describe("jobs and departments: neither a person's name nor a company's"),
  streets: phrases.describe("of an address: neither a person's name nor a company's"),
  organisations: phrases.describe("of an organisation's name: no person's"),
  notNames: phrases.describe("other words of a signature that no person's name has"),
  introductions: phrases.describe("before one's own name: I am"),
  worksFor: phrases.describe("before the company one belongs to: on behalf of"),
  references: References,
  tone: z.string().trim().min(1).max(300).describe("one sentence for the draft"),
});
export type Language = z.infer<typeof Language>;

/** Every language by its code. */
export type Languages = ReadonlyMap<string, Language>;

/** Every language of the folder. */
export function loadLanguages(prompts: PromptFolder): Languages {
  const files = prompts.names("languages").flatMap((code) => {
    const file = `languages/${code}.yaml`;
    if (!isLanguageTag(code)) prompts.tell({ file, ...notALanguageTag });
    const read = prompts.yaml(file, Language);
    return read ? [{ code, file, read }] : [];
  });
  tellLabelsOfTwoMeanings(files, prompts);
  return new Map(files.map(({ code, read }) => [code, read.value]));
}

/** The language of a mail: its own file, or for `zh-Hant` the file of `zh`; undefined when there is none. */
export function languageFor(code: string, languages: Languages): Language | undefined {
  return languages.get(code) ?? languages.get(code.split("-", 1)[0] ?? "");
}

/** The English name of a language code, as a prompt says it: `zh-Hant` is "Traditional Chinese". */
export function languageName(code: string, languages: Languages): string {
  const known = languages.get(code);
  if (known) return known.name;
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code; // not a language code at all
  }
}

/** Labels of all languages are looked up in every mail, so "An:" cannot mean one thing here and another there. */
function tellLabelsOfTwoMeanings(
  files: { file: string; read: YamlFile<Language> }[],
  prompts: PromptFolder,
): void {
  const meanings = new Map<string, { field: string; file: string }>();
  for (const { file, read } of files)
    for (const [field, labels] of Object.entries(read.value.headers))
      for (const [i, label] of labels.entries()) {
        const known = meanings.get(label.toLowerCase()) ?? { field, file };
        meanings.set(label.toLowerCase(), known);
        if (known.field === field) continue;
        const path = ["headers", field, i];
        const why = `${label} means ${known.field} in ${known.file}`;
        prompts.tell({ file, line: read.lineOf(path), place: path.join("."), why });
      }
}
