// The two real local engines, started once for a group of test files: `inject("engineUrl")`, `inject("embedUrl")`.

import { homedir } from "node:os";
import type { TestProject } from "vitest/node";
import { cacheFolder } from "../../server/cache-folder.ts";
import { type LocalEngines, startLocalEngines } from "../../server/engine/local/local.ts";

declare module "vitest" {
  interface ProvidedContext {
    engineUrl: string;
    embedUrl: string;
    cacheFolder: string;
  }
}

let engines: LocalEngines | null = null;

export async function setup(project: TestProject): Promise<void> {
  const folder = cacheFolder(process.env, process.platform, homedir());
  let said = "";
  engines = await startLocalEngines({
    model: "smollm2-135m",
    cacheFolder: folder,
    hub: undefined,
    say({ step }) {
      if (step !== said) process.stdout.write(`${step} …\n`);
      said = step;
    },
    signal: AbortSignal.timeout(800_000),
  });
  project.provide("engineUrl", engines.engineUrl);
  project.provide("embedUrl", engines.embedUrl ?? "");
  project.provide("cacheFolder", folder);
}

export async function teardown(): Promise<void> {
  await engines?.stop();
}
