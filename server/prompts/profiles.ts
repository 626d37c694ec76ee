// A profile is one way of answering: who writes, in what tone, how long, and what may be said without asking a person.

import { z } from "zod";
import { Problem } from "../problem.ts";
import { ofLanguage } from "./by-language.ts";
import type { CategorySet } from "./categories.ts";
import { didYouMean } from "./did-you-mean.ts";
import { isLanguageTag } from "./language-tag.ts";
import { Mailboxes, tellSharedMailboxes } from "./mailboxes.ts";
import type { YamlFile } from "./parse-yaml.ts";
import type { PromptFolder } from "./prompt-folder.ts";

const languageTag = z.string().refine(isLanguageTag, "it is no language code, such as de or zh-Hant");

/** What a model is told of us, in the language it is to write. */
const Told = z.strictObject({
  about: z.string().max(1_000).optional(),
  role: z.string().trim().min(1).max(500).optional(),
  tone: z.string().trim().min(1).max(500).optional(),
  knowledge: z.string().max(1_500).optional(),
});

const ProfileFile = z.strictObject({
  about: z.string().max(1_000).default("").describe("facts about the organisation, trusted"),
  role: z.string().trim().min(1).max(500),
  tone: z.string().trim().min(1).max(500),
  length: z.enum(["short", "medium", "long"]).default("medium"),
  model: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("a model or LoRA adapter of the engine for the drafts"),
  temperature: z.number().min(0).max(2).default(0.4),
  knowledge: z.string().max(1_500).default("").describe("what the reply may rely on besides the mail"),
  languages: z
    .record(languageTag, Told)
    .default({})
    .describe("about, role, tone and knowledge in other languages, for drafts in them"),
  signature: z.record(languageTag, z.string().max(500)).default({}),
  mailboxes: Mailboxes,
  categories: z.array(z.string()).default([]),
  allow: z
    .strictObject({
      links: z.array(z.string()).default([]),
      addresses: z.array(z.string()).default([]),
      phones: z.array(z.string()).default([]),
      amounts: z.array(z.string()).default([]),
      accounts: z.array(z.string()).default([]),
      promises: z.array(z.string()).default([]),
    })
    .prefault({}),
});

/** What `prompts/profiles/<name>.yaml` says. */
export type Profile = z.infer<typeof ProfileFile> & { name: string };

/** Every profile of the folder, by name. Its categories have to be in one of the sets. */
export function loadProfiles(prompts: PromptFolder, sets: CategorySet[]): Profile[] {
  const names = prompts.names("profiles");
  if (names.length > 0 && !names.includes("default"))
    prompts.tell({ file: "profiles", why: "default.yaml is missing", remedy: "Put it back" });
  const files = names.flatMap((name) => {
    const file = `profiles/${name}.yaml`;
    const read = prompts.yaml(file, ProfileFile);
    if (read && prompts.isWell("categories")) tellUnknownCategories(file, read, sets, prompts);
    return read ? [{ name, file, read }] : [];
  });
  tellSharedMailboxes(
    files.map(({ file, read }) => ({ file, ...read })),
    prompts,
  );
  return files.map(({ name, read }) => ({ name, ...read.value }));
}

/** The profile chosen by hand, else the mailbox's, else the category's, else `default`. Throws Problem("unknown-choice"). */
export function chooseProfile(
  by: { byHand?: string | undefined; mailbox?: string | undefined; category?: string | undefined },
  profiles: Profile[],
): Profile {
  const found = by.byHand
    ? profiles.find((profile) => profile.name === by.byHand)
    : (profiles.find((profile) => holds(profile.mailboxes, by.mailbox)) ??
      profiles.find((profile) => holds(profile.categories, by.category)) ??
      profiles.find((profile) => profile.name === "default"));
  if (found) return found;
  const names = profiles.map((profile) => profile.name).join(", ");
  throw new Problem(
    "unknown-choice",
    `Cannot use the profile "${by.byHand ?? "default"}": there is none of that name. Choose one of ${names}.`,
  );
}

/** What the profile tells a model that writes in this language: its own words for it, else those of the file's head. */
export function toldIn(
  language: string,
  profile: Profile,
): Pick<Profile, "about" | "role" | "tone" | "knowledge"> {
  const own = ofLanguage(language, new Map(Object.entries(profile.languages))) ?? {};
  return {
    about: own.about ?? profile.about,
    role: own.role ?? profile.role,
    tone: own.tone ?? profile.tone,
    knowledge: own.knowledge ?? profile.knowledge,
  };
}

function tellUnknownCategories(
  file: string,
  { value, lineOf }: YamlFile<z.infer<typeof ProfileFile>>,
  sets: CategorySet[],
  prompts: PromptFolder,
): void {
  const known = [...new Set(sets.flatMap((set) => set.categories.map(({ id }) => id)))];
  for (const [i, category] of value.categories.entries())
    if (!holds(known, category))
      prompts.tell({
        file,
        line: lineOf(["categories", i]),
        place: `categories.${i}`,
        why: `no category set has a category ${category}`,
        hint: didYouMean(category, known),
      });
}

function holds(list: string[], value: string | undefined): boolean {
  return value !== undefined && list.some((entry) => entry.toLowerCase() === value.trim().toLowerCase());
}
