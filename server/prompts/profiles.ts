// A profile is one way of answering: who writes, in what tone, how long, and what may be said without a person's leave.

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Problem } from "../problem.ts";

const ProfileFile = z.strictObject({
  about: z.string().max(1_000).default("").describe("facts about the organisation, trusted"),
  role: z.string().min(1).max(500),
  tone: z.string().min(1).max(500),
  length: z.enum(["short", "medium", "long"]).default("medium"),
  model: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe("a model or LoRA adapter of the engine for the drafts"),
  temperature: z.number().min(0).max(2).default(0.4),
  knowledge: z.string().max(1_500).default("").describe("what the reply may rely on besides the mail"),
  signature: z.record(z.string(), z.string().max(500)).default({}).describe("language code -> text"),
  mailboxes: z.array(z.string()).default([]),
  categories: z.array(z.string()).default([]),
  allow: z
    .strictObject({
      links: z.array(z.string()).default([]),
      addresses: z.array(z.string()).default([]),
      phones: z.array(z.string()).default([]),
      amounts: z.array(z.string()).default([]),
      promises: z.array(z.string()).default([]),
    })
    .prefault({}),
});

/** What `prompts/profiles/<name>.yaml` says. */
export type Profile = z.infer<typeof ProfileFile> & { name: string };

/** Every profile of the folder, by name. Throws Problem("settings") when a file cannot be used or `default.yaml` is missing. */
export function loadProfiles(folder = new URL("../../prompts/profiles/", import.meta.url)): Profile[] {
  const profiles = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => loadProfile(file, folder));
  if (!profiles.some((profile) => profile.name === "default"))
    throw new Problem("settings", "Cannot use prompts/profiles: default.yaml is missing. Put it back.");
  return profiles;
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

function loadProfile(file: string, folder: URL): Profile {
  const name = file.slice(0, -".yaml".length);
  try {
    return { name, ...ProfileFile.parse(parse(readFileSync(new URL(file, folder), "utf8"))) };
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Problem("settings", `Cannot use prompts/profiles/${file}: ${why}. Correct the file.`, cause);
  }
}

function holds(list: string[], value: string | undefined): boolean {
  return value !== undefined && list.some((entry) => entry.toLowerCase() === value.toLowerCase());
}
