// Which tasks use a model of their own, and what that costs: an engine keeps a separate prefix cache for each model and adapter.

import type { Abilities } from "../engine/engine.ts";
import type { Profile } from "../prompts/profiles.ts";
import type { Settings } from "../settings.ts";

type Models = Pick<Settings, "ENGINE_MODEL" | "READ_MODEL" | "FACTS_MODEL" | "DRAFT_MODEL">;

/** The tasks whose prompts do not share the read's prefix, because they use another model. */
export function tasksApart(settings: Models, served: string): string[] {
  const main = settings.ENGINE_MODEL ?? served;
  const read = settings.READ_MODEL ?? main;
  const apart = { facts: settings.FACTS_MODEL ?? main, draft: settings.DRAFT_MODEL ?? main };
  return Object.entries(apart).flatMap(([task, model]) => (model === read ? [] : [task]));
}

/** Sentences for the start: the engine in one line, and every choice of model that makes a mail be read twice. */
export function engineRemarks(
  engine: { abilities: Abilities; served: string[] },
  settings: Models,
  profiles: Profile[],
): string[] {
  const { abilities, served } = engine;
  const apart = tasksApart(settings, abilities.model).map(
    (task) =>
      `${task === "draft" ? "Drafts" : "Facts"} are asked of another model than the read, so the engine reads every mail once more for them.`,
  );
  const own = profiles.flatMap(({ name, model }) => {
    if (model === undefined) return [];
    if (!served.includes(model))
      return [
        `The profile "${name}" cannot write with ${model}: it is not served. Served are: ${served.join(", ")}. Load the adapter, or take model out of prompts/profiles/${name}.yaml.`,
      ];
    return [
      `The profile "${name}" writes with ${model}: its drafts do not share a prefix with the read, so the engine reads those mails twice.`,
    ];
  });
  return [summary(abilities), ...apart, ...own];
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
