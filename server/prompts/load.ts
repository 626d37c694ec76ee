// Reads all that an administrator edits, before the port is opened and the model started.

import { fileURLToPath } from "node:url";
import { type CategorySet, loadCategorySets } from "./categories.ts";
import { type AllDraftWords, loadDraftWords } from "./draft-words.ts";
import { type Examples, loadExamples } from "./examples.ts";
import { type Languages, loadLanguages } from "./languages.ts";
import { loadProfiles, type Profile } from "./profiles.ts";
import { loadPromises, type PromiseList } from "./promises.ts";
import { openPromptFolder } from "./prompt-folder.ts";
import { loadReplies, type Replies } from "./replies.ts";
import { loadTemplates, type Templates } from "./templates.ts";

/** Everything under prompts/, as plain data that can be handed to a thread. */
export interface Prompts {
  readonly templates: Templates;
  readonly categorySets: CategorySet[];
  readonly languages: Languages;
  readonly profiles: Profile[];
  readonly promises: PromiseList[];
  readonly replies: Replies;
  readonly draftWords: AllDraftWords;
  readonly examples: Examples;
}

/** Reads the whole folder, by default the repository's. Throws Problem("settings") that names every slip with its file and line. */
export function loadPrompts(folder?: string): Prompts {
  const prompts = openPromptFolder(folder ?? shipped, folder ?? "prompts");
  const templates = loadTemplates(prompts);
  const categorySets = loadCategorySets(prompts);
  const languages = loadLanguages(prompts);
  const profiles = loadProfiles(prompts, categorySets);
  const promises = loadPromises(prompts);
  const replies = loadReplies(prompts);
  const draftWords = loadDraftWords(prompts);
  const examples = loadExamples(prompts, { profiles, sets: categorySets });
  prompts.end();
  return frozen({
    templates,
    categorySets,
    languages,
    profiles,
    promises,
    replies,
    draftWords,
    examples,
  });
}

const shipped = fileURLToPath(new URL("../../prompts", import.meta.url));

/** Frozen all the way down, because everybody shares it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
