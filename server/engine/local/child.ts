// A server of ours as a child process on loopback: started, waited for, started again on the same port when it dies.

import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { withDeadline } from "../../async/deadline.ts";
import { Problem } from "../../problem.ts";
import { type Launched, launch } from "./launch.ts";
import { orElse } from "./setup-problem.ts";

export interface ChildSettings {
  /** For a person: "llama.cpp". */
  title: string;
  python: string;
  /** A file beside this one. */
  script: string;
  args: (port: number) => string[];
  say: (sentence: string) => void;
  signal: AbortSignal;
}

export interface RunningChild {
  url: string;
  stop(): Promise<void>;
}

const readyMs = 120_000;
const healthMs = 2_000;
const firstDelayMs = 200;
const longestDelayMs = 30_000;
const healthyMs = 60_000;

/** Starts the child and waits until it answers /health. Throws Problem("setup") when it dies or is not ready in time. */
export async function keepRunning(child: ChildSettings): Promise<RunningChild> {
  let port = await freePort();
  let running = launch(child.python, child.script, child.args(port));
  if (!(await ready(running, port, child))) {
    // Another program may have taken the port in between.
    port = await freePort();
    running = launch(child.python, child.script, child.args(port));
    if (!(await ready(running, port, child))) throw notStarted(child, running.lastWords());
  }
  const supervisor = supervise(child, port, running);
  return { url: `http://127.0.0.1:${port}`, stop: supervisor.stop };
}

function supervise(child: ChildSettings, port: number, first: Launched) {
  let running = first;
  let stopping = false;
  let delay = firstDelayMs;

  async function watch(): Promise<void> {
    while (!stopping) {
      const started = Date.now();
      const how = await running.ended;
      if (stopping) return;
      if (Date.now() - started > healthyMs) delay = firstDelayMs;
      child.say(`${child.title} ended (${how}) and is started again`);
      await sleep(delay);
      delay = Math.min(delay * 3, longestDelayMs);
      if (!stopping) running = launch(child.python, child.script, child.args(port));
    }
  }
  void watch();
  return {
    async stop() {
      stopping = true;
      running.process.stdin.end();
      running.process.kill();
      const ended = await Promise.race([running.ended, sleep(3_000, null, { ref: false })]);
      if (ended === null) running.process.kill("SIGKILL");
    },
  };
}

/** True when it answers; false when it died first. */
async function ready(launched: Launched, port: number, child: ChildSettings): Promise<boolean> {
  const giveUp = Date.now() + readyMs;
  let dead = false;
  void launched.ended.then(() => {
    dead = true;
  });
  try {
    while (!dead && Date.now() < giveUp) {
      child.signal.throwIfAborted();
      if (await answers(port, child.signal)) {
        launched.forgetWords();
        return true;
      }
      await sleep(100);
    }
  } catch (thrown) {
    launched.process.kill("SIGKILL");
    throw thrown;
  }
  launched.process.kill("SIGKILL");
  return false;
}

async function answers(port: number, signal: AbortSignal): Promise<boolean> {
  const asked = withDeadline({ ms: healthMs }, signal, (limited) =>
    fetch(`http://127.0.0.1:${port}/health`, { signal: limited }),
  );
  return asked.then(
    ({ ok, body }) => {
      body?.cancel().catch(() => undefined);
      return ok;
    },
    () => false,
  );
}

function notStarted(child: ChildSettings, words: string): Problem {
  const last = words.trim().split("\n").slice(-2).join(" ").slice(-300);
  return new Problem(
    "setup",
    `Cannot start ${child.title}: it ended before it was ready${last ? ` (${last})` : ""}. Look at MODEL, or remove the cache folder and start again. ${orElse}`,
  );
}

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
