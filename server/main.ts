// Reads the settings and starts everything. A last line with the address says that the server is ready.

import { Problem } from "./problem.ts";
import { readSettings } from "./settings.ts";
import { buildPane } from "./start/pane-build.ts";
import { showProgress } from "./start/progress.ts";
import { type Running, start } from "./start/start.ts";
import { createLog, type Log } from "./telemetry/log.ts";

await main().catch((thrown: unknown) => {
  const sentence =
    thrown instanceof Problem ? thrown.message : `Mailwright could not start: ${String(thrown)}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.LOG_LEVEL);
  const progress = showProgress(process.stdout);
  const first = () => buildPane((step) => progress.show({ step, done: null, total: null }));
  const running = await start(settings, { log, say: progress.show, first });
  stopOnSignals(running, log);
  const remarks = await running.ready;
  await running.learn();
  progress.end();
  for (const remark of remarks) process.stdout.write(`${remark}\n`);
  process.stdout.write(`Mailwright is ready: ${running.address}\n`);
}

/** Shuts down in order on Ctrl+C or a supervisor's signal; a second signal ends the process at once. */
function stopOnSignals(running: Running, log: Log): void {
  let asked = false;
  const onSignal = () => {
    if (asked) process.exit(1);
    asked = true;
    running
      .stop()
      .catch((error: unknown) => log.error({ err: error }, "the stop did not go through"))
      .finally(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}
