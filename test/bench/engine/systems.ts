// Starts Mailwright's server and the peer in front of the same vLLM, ready to be measured.

import { setTimeout as sleep } from "node:timers/promises";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import type { RunningEngine } from "./engines.ts";
import { mailwright } from "./mailwright.ts";
import { peer, startPeer } from "./peer.ts";
import type { System } from "./visit.ts";

export interface Systems {
  engine: RunningEngine;
  mailwright: System & { address: string };
  peer: System & { address: string };
  stop(): Promise<void>;
}

/** Nothing is given up: a mail that falls back to similarity, or to no facts, would be no comparison. */
const patient = {
  READ_TIMEOUT_MS: "600000",
  FACTS_TIMEOUT_MS: "600000",
  QUEUE_TIMEOUT_MS: "600000",
  FIRST_WORD_TIMEOUT_MS: "600000",
  IDLE_TIMEOUT_MS: "600000",
  DRAFT_TIMEOUT_MS: "600000",
  MAX_CONCURRENT: "1000",
  MAX_QUEUED: "10000",
};
const learnedMs = 900_000;

/** Starts both and waits until Mailwright has read its examples, because it would go on doing that in quiet moments. */
export async function startSystems(engine: RunningEngine): Promise<Systems> {
  const usual = await startPeer(engine);
  const server = await startServer({
    ...patient,
    ENGINE_URL: engine.url,
    ENGINE_API_KEY: engine.key,
    ENGINE_MODEL: engine.model,
    LOG_LEVEL: "info",
  });
  process.once("exit", () => server.child.kill());
  await learned(server);
  return {
    engine,
    mailwright: { ...mailwright(server.address), address: server.address },
    peer: { ...peer(usual.address), address: usual.address },
    async stop() {
      usual.stop();
      await server.stop();
    },
  };
}

// {"level":30,…,"unread":0,"msg":"a category set was fitted"}
async function learned(server: ServerProcess): Promise<void> {
  const giveUp = Date.now() + learnedMs;
  process.stderr.write("Waiting until Mailwright has read the examples of its categories …\n");
  while (!/"unread":0\b/.test(server.printed())) {
    if (Date.now() > giveUp)
      throw new Error(`Mailwright did not finish its examples and said: ${server.printed().slice(-1_000)}`);
    await sleep(500);
  }
}
