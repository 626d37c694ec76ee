// A small program for tests to kill: it starts the local engines, prints where they are, and stays.

import { startLocalEngines } from "../../../server/engine/local/local.ts";

const engines = await startLocalEngines({
  model: "smollm2-135m",
  cacheFolder: process.argv[2] ?? "",
  hub: undefined,
  say: () => undefined,
  signal: new AbortController().signal,
});
process.stdout.write(`${JSON.stringify(engines)}\n`);
setInterval(() => undefined, 60_000);
