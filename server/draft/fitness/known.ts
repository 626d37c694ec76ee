// What was measured of an engine's writing, kept in the cache folder: the next start need not measure again.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Kept = z.object({ passed: z.number().int().nonnegative(), of: z.number().int().min(1).max(100) });

/** How many of the test replies were good enough to send. */
export type Fitness = z.infer<typeof Kept>;

/** The fitness kept under `key`; null where there is none, or none that can be. */
export function readFitness(cacheFolder: string, key: string): Fitness | null {
  try {
    const kept = Kept.safeParse(JSON.parse(readFileSync(fileOf(cacheFolder, key), "utf8")));
    return kept.success && kept.data.passed <= kept.data.of ? kept.data : null;
  } catch {
    return null;
  }
}

/** Keeps it. A folder that cannot be written to costs the next start another measurement, and nothing else. */
export function keepFitness(cacheFolder: string, key: string, fitness: Fitness): void {
  try {
    const path = fileOf(cacheFolder, key);
    mkdirSync(join(cacheFolder, "fitness"), { recursive: true });
    writeFileSync(`${path}.${process.pid}.part`, JSON.stringify(fitness));
    renameSync(`${path}.${process.pid}.part`, path);
  } catch {
    // As the description says.
  }
}

function fileOf(cacheFolder: string, key: string): string {
  return join(cacheFolder, "fitness", `${key}.json`);
}
