// The half of the prompt that a mail's tasks share, rendered once for all of them.

import { createMemory } from "../async/memory.ts";
import type { Engine } from "../engine/engine.ts";
import type { Prompts } from "../prompts/load.ts";
import { renderPrefix } from "../prompts/prefix.ts";
import { chooseProfile } from "../prompts/profiles.ts";
import { dealOf, optionsOf, type Prefix } from "../triage/fit/read.ts";
import type { Opened } from "./opened.ts";

/** Throws Problem when the engine cannot be asked. */
export type Prefixes = (opened: Opened, signal: AbortSignal) => Promise<Prefix>;

/** Of our own words only the default profile's are in a prefix, because it must not vary by task. */
export function createPrefixes(
  engine: Engine,
  { profiles, templates }: Pick<Prompts, "profiles" | "templates">,
): Prefixes {
  const memory = createMemory<Prefix>();
  const { about } = chooseProfile({}, profiles);
  return async ({ mail, clean, set, key }, signal) => {
    const { model } = engine.abilities();
    const deal = dealOf(key, set, engine);
    const render = async (until: AbortSignal) => {
      const options = optionsOf(set, engine, deal);
      return { text: await renderPrefix({ templates, mail, clean, about, options }, engine, until), deal };
    };
    return memory.of(`${key} ${model}`, render, signal);
  };
}
