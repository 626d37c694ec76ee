// Mails with the reply we would give: prompts/examples/<profile>/<language>.yaml. A model copies the way of writing from them.

import { z } from "zod";
import { ofLanguage } from "./by-language.ts";
import type { CategorySet } from "./categories.ts";
import { didYouMean } from "./did-you-mean.ts";
import { isLanguageTag, notALanguageTag } from "./language-tag.ts";
import type { YamlFile } from "./parse-yaml.ts";
import type { PromptFolder } from "./prompt-folder.ts";

const text = z.string().trim().min(1).max(1_500);
const short = z.string().trim().min(1).max(300);

const Exchange = z.strictObject({
  categories: z.array(z.string()).default([]).describe("ids of categories whose mails it is nearest to"),
  from: short.describe("the sender's name"),
  subject: short,
  text,
  questions: z
    .array(z.strictObject({ question: short, known: short.optional() }))
    .default([])
    .describe("what the mail asks, and what we know about it"),
  reply: text,
  only: z
    .array(z.string().trim().min(2).max(60))
    .default([])
    .describe(
      "words that belong to this mail alone; a reply to another mail that has one of them is stopped",
    ),
});

const ExampleFile = z.strictObject({ exchanges: z.array(Exchange).min(1).max(40) });

/** A mail and the reply we would give. */
export type Exchange = z.infer<typeof Exchange>;

/** The exchanges of a profile's language, by profile and then by language. */
export type Examples = ReadonlyMap<string, ReadonlyMap<string, Exchange[]>>;

/** Every file of the folder. A profile without a folder uses those of `default`. */
export function loadExamples(
  prompts: PromptFolder,
  known: { profiles: { name: string }[]; sets: CategorySet[] },
): Examples {
  const folders = prompts.folders("examples");
  if (prompts.isWell("examples") && !folders.includes("default"))
    prompts.tell({ file: "examples", why: "the folder default is missing", remedy: "Put it back" });
  const names = known.profiles.map(({ name }) => name);
  for (const folder of folders)
    if (prompts.isWell("profiles") && !names.includes(folder))
      prompts.tell({
        file: `examples/${folder}`,
        why: "there is no profile of that name",
        hint: didYouMean(folder, names),
        remedy: "Rename the folder",
      });
  return new Map(folders.map((profile) => [profile, ofProfile(profile, known.sets, prompts)]));
}

function ofProfile(profile: string, sets: CategorySet[], prompts: PromptFolder): Map<string, Exchange[]> {
  const folder = `examples/${profile}`;
  const names = prompts.names(folder);
  if (profile === "default" && names.length > 0 && !names.includes("en"))
    prompts.tell({ file: folder, why: "en.yaml is missing", remedy: "Put it back" });
  const files = names.flatMap((language) => {
    const file = `${folder}/${language}.yaml`;
    if (!isLanguageTag(language)) prompts.tell({ file, ...notALanguageTag });
    const read = prompts.yaml(file, ExampleFile);
    if (read && prompts.isWell("categories")) tellUnknownCategories(file, read, sets, prompts);
    return read ? [[language, read.value.exchanges] as const] : [];
  });
  return new Map(files);
}

function tellUnknownCategories(
  file: string,
  { value, lineOf }: YamlFile<z.infer<typeof ExampleFile>>,
  sets: CategorySet[],
  prompts: PromptFolder,
): void {
  const ids = [...new Set(sets.flatMap((set) => set.categories.map(({ id }) => id)))];
  for (const [i, { categories }] of value.exchanges.entries())
    for (const [j, category] of categories.entries())
      if (!ids.includes(category)) {
        const path = ["exchanges", i, "categories", j];
        const why = `no category set has a category ${category}`;
        prompts.tell({
          file,
          line: lineOf(path),
          place: path.join("."),
          why,
          hint: didYouMean(category, ids),
        });
      }
}

/** The exchanges of all profiles and languages. */
export function allExchanges(examples: Examples): Exchange[] {
  return [...examples.values()].flatMap((languages) => [...languages.values()].flat());
}

/**
 * The exchanges for a draft, at most `most`: the profile's own before the default's, and of each those of the mail's category first.
 * A language without any has the English ones.
 */
export function exchangesFor(
  wanted: { profile: string; language: string; category: string | undefined; most: number },
  examples: Examples,
): Exchange[] {
  const { profile, language, category, most } = wanted;
  const usual = examples.get("default") ?? new Map<string, Exchange[]>();
  const own = profile === "default" ? [] : (ofLanguage(language, examples.get(profile) ?? new Map()) ?? []);
  const others = ofLanguage(language, usual) ?? usual.get("en") ?? [];
  const nearest = (exchanges: Exchange[]) => {
    const near = exchanges.filter(({ categories }) => category && categories.includes(category));
    return [...near, ...exchanges.filter((one) => !near.includes(one))];
  };
  return [...nearest(own), ...nearest(others)].slice(0, most);
}
