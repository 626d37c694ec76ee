// The real config.json files of models people run, under their own names.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseGpus } from "../../../../server/engine/plan/gpus.ts";
import { type ModelShape, parseModelConfig } from "../../../../server/engine/plan/model-config.ts";
import type { Wish } from "../../../../server/engine/plan/plan.ts";

export function configPath(name: string): string {
  return fileURLToPath(new URL(`configs/${name}.json`, import.meta.url));
}

export function config(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(configPath(name), "utf8"));
}

export function shapeOf(name: string): ModelShape {
  return parseModelConfig(config(name), name);
}

/** A wish for `name` on GPUs as typed, with 200 users and 2,000 mails an hour unless said otherwise. */
export function wishFor(
  name: string,
  gpu: string,
  more: Partial<Wish["work"]> & Partial<Pick<Wish, "storage" | "model">> = {},
): Wish {
  const { storage, model = `maker/${name}`, ...work } = more;
  return {
    ...{ name, model, storage, shape: shapeOf(name), gpus: parseGpus(gpu) },
    work: {
      ...{ users: 200, mailsPerHour: 2_000, mailTokens: 600, context: 8_192, kvBytes: 2, nvlink: false },
      ...work,
    },
  };
}
