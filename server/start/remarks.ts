// What is said of the engine at start: what it can do, and choices of models that cost more than they seem to.

import type { Abilities } from "../engine/engine.ts";
import type { Profile } from "../prompts/profiles.ts";
import type { Settings } from "../settings.ts";

type Models = Pick<Settings, "ENGINE_MODEL" | "READ_MODEL" | "FACTS_MODEL">;

/** True when facts are asked of another model than the read, so that they don't share its prefix: each model and adapter has a cache of its own. */
export function factsApart(settings: Models, served: string): boolean {
  const main = settings.ENGINE_MODEL ?? served;
  return (settings.FACTS_MODEL ?? main) !== (settings.READ_MODEL ?? main);
}

/** Sentences for the start: the engine in one line, and each choice of a model that does not work or makes a mail be read once more. */
export function engineRemarks(
  engine: { abilities: Abilities; served: string[] },
  settings: Models,
  profiles: Profile[],
): string[] {
  const { abilities, served } = engine;
  const apart = factsApart(settings, abilities.model)
    ? ["Facts are asked of another model than the read, so the engine reads every mail once more for them."]
    : [];
  const missing = profiles.flatMap(({ name, model }) =>
    model === undefined || served.includes(model)
      ? []
      : [
          `The profile "${name}" cannot write with ${model}: it is not served. Served are: ${served.join(", ")}. Load the adapter, or take model out of prompts/profiles/${name}.yaml.`,
        ],
  );
  return [summary(abilities), ...apart, ...missing];
}

// Model qwen2.5-7b, 8192 tokens: labels by token-ids, JSON by response_format, a mail is read once for all tasks, cached tokens are reported, priorities are taken.
function summary(abilities: Abilities): string {
  const { model, contextTokens, labels, structured, parallelShares, reportsCached, takesPriority } =
    abilities;
  return [
    `Model ${model}, ${contextTokens} tokens: labels by ${labels}`,
    `JSON by ${structured}`,
    parallelShares ? "tasks on one mail side by side" : "tasks on one mail one after the other",
    reportsCached ? "cached tokens are reported" : "cached tokens are not reported",
    takesPriority ? "priorities are taken." : "priorities are not taken.",
  ].join(", ");
}
