// Whoever leaves, leaves vLLM idle: Stop, a closed tab and a time limit.

import { connect } from "node:net";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import { receiveSteps } from "../../support/steps.ts";
import { newMail } from "./mails.ts";
import { metric } from "./vllm.ts";

let server: ServerProcess;
let hasty: ServerProcess;
const engine = {
  ENGINE_URL: inject("vllmUrl"),
  ENGINE_API_KEY: inject("vllmKey"),
  // Nobody listens there: these mails are sorted by the read alone.
  EMBED_URL: "http://127.0.0.1:9",
  LOG_LEVEL: "info",
};
beforeAll(async () => {
  server = await startServer(engine);
  hasty = await startServer({ ...engine, DRAFT_TIMEOUT_MS: "400" });
  // Until the set's examples have all been read, a quiet moment brings a read that is nobody's here.
  const learned = () => [server, hasty].every(({ printed }) => /"unread":0\b/.test(printed()));
  await vi.waitUntil(learned, { timeout: 300_000, interval: 500 });
  for await (const _ of receiveSteps(server.address, newMail()));
  await vi.waitUntil(async () => (await running()) === 0, { timeout: 60_000, interval: 500 });
});
afterAll(async () => {
  await server?.stop();
  await hasty?.stop();
});

function running(): Promise<number> {
  return metric(inject("vllmUrl"), "num_requests_running");
}

/** vLLM counts a request with the step after the one that told us its first word. */
async function isRunning(): Promise<void> {
  await expect.poll(running, { timeout: 2_000, interval: 25 }).toBeGreaterThan(0);
}

async function emptiedWithin(milliseconds: number): Promise<void> {
  await expect.poll(running, { timeout: milliseconds, interval: 25 }).toBe(0);
}

// Where memory is reclaimed from what was idle, vLLM stalls for seconds when it works again, and /metrics with it: that is no leaving.
const stalls = { retry: 2 };

test("Stop", stalls, async () => {
  const stop = new AbortController();
  const written = (async () => {
    for await (const step of receiveSteps(server.address, newMail(), stop.signal))
      if (step.name === "drafting") {
        await isRunning();
        stop.abort();
      }
  })();
  await expect(written).rejects.toThrow(/abort/i);
  await emptiedWithin(1_000);
});

test("a closed tab: the socket goes without a word", stalls, async () => {
  const { hostname, port } = new URL(server.address);
  const body = JSON.stringify(newMail());
  const socket = connect(Number(port), hostname);
  const drafting = new Promise<void>((resolve) => {
    let heard = "";
    socket.on("data", (piece) => {
      heard += piece;
      if (heard.includes("event: drafting")) resolve();
    });
  });
  socket.write(
    `POST /api/reply HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  await drafting;
  await isRunning();
  socket.resetAndDestroy();
  await emptiedWithin(1_000);
});

test("a draft that takes too long", stalls, async () => {
  let failed: unknown;
  for await (const step of receiveSteps(hasty.address, newMail()))
    if (step.name === "failed") failed = step.data;
  expect(failed).toMatchObject({
    type: "/problems/engine-slow",
    step: "drafting",
    detail: expect.stringMatching(/was not finished within 0\.4 s/),
  });
  await emptiedWithin(1_000);
});
