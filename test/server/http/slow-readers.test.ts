// A client that stops reading: at the write deadline its connection is ended, and with it the work for it.

import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Hono } from "hono";
import { afterAll, beforeAll, test } from "vitest";
import { listen } from "../../../server/http/listen.ts";
import { readSettings } from "../../../server/settings.ts";
import { openDoor, post } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { dial, headOf } from "../../support/raw-http.ts";

const WRITE_TIMEOUT_MS = "2000";
let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
const sockets: Socket[] = [];
beforeAll(async () => {
  engine = await startFaultyEngine();
  door = await openDoor({ ENGINE_URL: engine.url, MAX_CONCURRENT: "1", WRITE_TIMEOUT_MS: "4000" });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await door.stop();
  await engine.close();
});

// The four wait side by side. Each takes `expect` from its own context: vitest's own one does not know whose poll it is.
test.concurrent("a client that reads, if slowly, is given all the time it takes", async ({ expect }) => {
  const stream = endless();
  const listening = await listen(stream.app, readSettings({ PORT: "0", WRITE_TIMEOUT_MS }));
  const socket = deaf(listening.address, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  let cancelled = false;
  stream.cancelled.then(() => {
    cancelled = true;
  });
  const begun = performance.now();
  while (performance.now() - begun < 1.5 * Number(WRITE_TIMEOUT_MS)) {
    await sleep(200);
    await sip(socket);
    expect(cancelled).toBe(false);
  }
  socket.destroy();
  await stream.cancelled;
  await listening.stop();
});

test.concurrent("what is sent without end to a client that reads nothing is given up", async () => {
  const stream = endless();
  const listening = await listen(stream.app, readSettings({ PORT: "0", WRITE_TIMEOUT_MS }));
  const socket = deaf(listening.address, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await stream.cancelled;
  // The rest of it comes, and then the end.
  socket.resume();
  await once(socket, "close");
  await listening.stop();
});

test.concurrent("a reply that is not read leaves its place and the engine", async ({ expect }) => {
  // The set is learnt first: an engine that takes no call could teach nothing about it.
  expect((await post(door.address, "/api/triage", { text: "Hi" })).status).toBe(200);
  engine.behave("hangs");
  engine.calls.length = 0;
  const mail = JSON.stringify({ text: "Where is it?" });
  const before = Buffer.byteLength(await (await fetch(`${door.address}/openapi.json`)).text());
  // What is sent on the connection before the reply fills the kernel's buffers for the client.
  const fill = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(Math.ceil(8_000_000 / before));
  deaf(door.address, `${fill}${headOf("/api/reply", Buffer.byteLength(mail))}${mail}`);
  await expect.poll(() => engine.calls.length).toBe(1);
  expect((await post(door.address, "/api/clean", { text: "Hi" })).status).toBe(503);
  await expect
    .poll(async () => (await post(door.address, "/api/clean", { text: "Hi" })).status, { timeout: 15_000 })
    .toBe(200);
  expect(engine.running()).toBe(0);
});

test.concurrent("at the stop a client that reads nothing is not waited for longer than the others", async () => {
  const stream = endless();
  const listening = await listen(stream.app, readSettings({ PORT: "0" }));
  deaf(listening.address, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await stream.begun;
  await listening.stop();
  await stream.cancelled;
});

/** An app whose answer never ends, and when it gave its client up. */
function endless() {
  const { promise: cancelled, resolve: cancel } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const source = {
    pull: (controller: ReadableStreamDefaultController<Uint8Array>) => {
      begin();
      controller.enqueue(new Uint8Array(65_536));
    },
    cancel,
  };
  return { app: new Hono().get("/", (c) => c.body(new ReadableStream(source))), begun, cancelled };
}

/** Reads as much as a kernel that is full notices, and no more. */
async function sip(socket: Socket): Promise<void> {
  const enough = socket.bytesRead + 2_000_000;
  socket.resume();
  while (socket.bytesRead < enough) await once(socket, "data");
  socket.pause();
}

/** Sends a request and reads nothing of the answer. */
function deaf(address: string, sent: string): Socket {
  const socket = dial(address);
  sockets.push(socket);
  socket.pause();
  socket.write(sent);
  return socket;
}
