// What an administrator edits, read as one: before the port and the model, and again on request.

import { fileURLToPath } from "node:url";
import { type CategorySet, loadCategorySets } from "./categories.ts";
import { type Languages, loadLanguages } from "./languages.ts";
import { loadProfiles, type Profile } from "./profiles.ts";
import { loadPromises, type PromiseList } from "./promises.ts";
import { openPromptFolder } from "./prompt-folder.ts";
import { loadTemplates, type Templates } from "./templates.ts";

/** Everything under prompts/. It is plain data, so that it can be handed to a thread as it is. */
export interface Prompts {
  readonly templates: Templates;
  readonly categorySets: CategorySet[];
  readonly languages: Languages;
  readonly profiles: Profile[];
  readonly promises: PromiseList[];
}

/** Reads the whole folder, that of the repository by default. Throws Problem("settings") that names every slip with its file and line; what was read before stays as it is. */
export function loadPrompts(folder?: string): Prompts {
  const prompts = openPromptFolder(folder ?? shipped, folder ?? "prompts");
  const templates = loadTemplates(prompts);
  const categorySets = loadCategorySets(prompts);
  const languages = loadLanguages(prompts);
  const profiles = loadProfiles(prompts, categorySets);
  const promises = loadPromises(prompts);
  prompts.end();
  return frozen({ templates, categorySets, languages, profiles, promises });
}

const shipped = fileURLToPath(new URL("../../prompts", import.meta.url));

/** Nobody changes what others rely on. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
