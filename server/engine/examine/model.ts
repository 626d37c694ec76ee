// Which model Mailwright will use, and what else is served beside it.

import { models, type Served } from "./answers.ts";
import { type Found, look, ok, wrong } from "./finding.ts";
import type { Examined } from "./server.ts";

export interface Named {
  /** The model wanted where it is served, else the first. */
  model: string;
  served: Served[];
  missing: boolean;
}

/** The model the checks ask. `reachable` has seen that there is one. */
export async function modelNamed(server: Examined): Promise<Named> {
  const served = models(await server.ask("/v1/models")) ?? [];
  const wanted = server.target.model;
  const found = wanted === undefined ? served[0] : served.find(({ id }) => id === wanted);
  return { model: found?.id ?? served[0]?.id ?? "", served, missing: found === undefined };
}

/** By the list of models: the one used, and LoRA adapters with what they sit on. */
export async function model(server: Examined): Promise<Found[]> {
  const { model: used, served, missing } = await modelNamed(server);
  const names = served.map(({ id }) => id).join(", ");
  if (missing)
    return [
      wrong({
        found: `${server.target.model} is not served; ${used} was examined instead`,
        why: "every call of Mailwright would be refused",
        fix: `set ENGINE_MODEL (or --model) to one of ${names}, or start vLLM with --served-model-name ${server.target.model}`,
      }),
    ];
  const bases = served.filter(({ parent }) => !parent);
  const named =
    server.target.model === undefined && bases.length > 1
      ? look({
          found: `${used} is used, because it is the first of ${names}`,
          why: "the order may change with the next start",
          fix: `set ENGINE_MODEL=${used}`,
        })
      : ok(`${used} is served`);
  return [named, ...adapters(served, used)];
}

function adapters(served: Served[], used: string): Found[] {
  const found = served.filter(({ parent }) => parent);
  if (found.length === 0) return [];
  const list = found.map(({ id, parent }) => `${id} (on ${parent})`).join(", ");
  const own = found.some(({ id }) => id === used);
  return [
    ok(
      `LoRA adapters: ${list}; ${own ? "one of them is used" : "none of them is used"} for all tasks, so that they share a mail's prefix`,
    ),
  ];
}
