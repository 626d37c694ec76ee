// Mails that arrive slowly, or never: they take no place, hold no more memory than they have sent, and are not logged as errors.

import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createUploads } from "../../../server/http/uploads.ts";
import { asProblem } from "../../../server/problem.ts";
import { openDoor, post } from "../../support/door.ts";
import { keepLog } from "../../support/kept-log.ts";
import { dial, exchange, headOf } from "../../support/raw-http.ts";

const places = 8;
const { log, lines } = keepLog();
let door: Awaited<ReturnType<typeof openDoor>>;
const sockets: Socket[] = [];
beforeAll(async () => {
  door = await openDoor({ MAX_CONCURRENT: String(places) }, log);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(() => door.stop());

/** A client that has begun to send a mail, which the server knows of. */
async function begin(path: string, bytes: number, begun: string): Promise<Socket> {
  const socket = dial(door.address);
  sockets.push(socket);
  socket.write(headOf(path, bytes, "Expect: 100-continue\r\n"));
  // HTTP/1.1 100 Continue
  await once(socket, "data");
  socket.write(begun);
  return socket;
}

test("as many slow senders as there are places leave all places free", async () => {
  const slow = await Promise.all(
    Array.from({ length: 3 * places }, () => begin("/api/clean", 1_000, '{"text":"')),
  );
  const drip = setInterval(() => slow.map((socket) => socket.write("x")), 50);
  for (let mail = 0; mail < 10; mail++)
    expect((await post(door.address, "/api/clean", { text: "Where is it?" })).status).toBe(200);
  clearInterval(drip);
});

test("each of them is told that it is too slow", async () => {
  const impatient = await openDoor({ REQUEST_TIMEOUT_MS: "300" });
  const { status, body } = await exchange(impatient.address, `${headOf("/api/clean", 1_000)}{`);
  await impatient.stop();
  expect(status).toBe(408);
  expect(JSON.parse(body)).toMatchObject({ type: "/problems/too-slow" });
});

test("what is of no type we read is refused before it is sent", async () => {
  const begun = performance.now();
  const socket = dial(door.address);
  sockets.push(socket);
  socket.write(headOf("/api/clean", 1_000).replace("application/json", "text/html"));
  const [first] = await once(socket, "data");
  expect(String(first)).toMatch(/^HTTP\/1\.1 415 /);
  expect(performance.now() - begun).toBeLessThan(900);
});

test("uploads that are broken off are counted, and are no errors", async () => {
  const counted = async () => {
    const text = await (await fetch(`${door.address}/metrics`)).text();
    return Number(/request_seconds_count\{route="\/api\/triage",status="499"\} (\d+)/.exec(text)?.[1] ?? 0);
  };
  const broken = await Promise.all(
    Array.from({ length: 30 }, (_, index) => begin("/api/triage", 100_000, "x".repeat(index * 3_000))),
  );
  for (const socket of broken) socket.destroy();
  await expect.poll(counted).toBe(30);
  expect(lines.filter(({ level }) => level !== "debug" && level !== "info")).toEqual([]);
  const gone = lines.filter(
    ({ message, fields }) => message === "the client went away" && fields.route === "/api/triage",
  );
  expect(gone.map(({ level }) => level)).toEqual(Array(30).fill("debug"));
  for (const { fields } of lines) expect(fields.requestId).toEqual(expect.any(String));
  expect((await post(door.address, "/api/clean", { text: "Hi" })).status).toBe(200);
});

test("clients that leave while they are worked for are no errors either", async () => {
  for (let time = 0; time < 20; time++) {
    const mail = JSON.stringify({ html: "<p>Where is it?</p>".repeat(20_000) });
    const socket = await begin("/api/facts", Buffer.byteLength(mail), mail);
    await sleep(time * 2);
    socket.destroy();
  }
  await expect.poll(() => lines.filter(({ fields }) => fields.route === "/api/facts").length).toBe(20);
  expect(lines.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
});

/** What receives bodies, with room for 1 MB besides ordinary mails. */
function narrow() {
  const uploads = createUploads(10_000, { mostHeld: 1_000_000, mostAtOnce: 20 });
  const app = new Hono();
  app.post("/", async (c) => c.json((await uploads.receive(c)).byteLength));
  app.onError((thrown, c) => c.json(asProblem(thrown).body(), asProblem(thrown).status as 503));
  return app;
}

/** A request whose body has `bytes`, which have been read when `begun` resolves, and then waits to be ended. */
function waiting(bytes: number) {
  const { promise: begun, resolve: read } = Promise.withResolvers<void>();
  let end = () => {};
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      end = () => controller.close();
    },
    // There is room for more once the first is taken; what is held of it counts a moment later.
    pull: () => void setImmediate(read),
  });
  return { init: { method: "POST", body, duplex: "half" } as RequestInit, begun, end: () => end() };
}

test("large mails on their way hold no more than they may together; ordinary ones are taken all the same", async () => {
  const app = narrow();
  const large = [waiting(500_000), waiting(500_000)];
  const taken = large.map(({ init }) => app.request("/", init));
  await Promise.all(large.map(({ begun }) => begun));
  const refused = await app.request("/", { method: "POST", body: new Uint8Array(500_000) });
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ type: "/problems/busy", retryAfter: expect.any(Number) });
  const ordinary = await app.request("/", { method: "POST", body: new Uint8Array(60_000) });
  expect(ordinary.status).toBe(200);
  for (const { end } of large) end();
  for (const answer of taken) expect(await (await answer).json()).toBe(500_000);
  expect((await app.request("/", { method: "POST", body: new Uint8Array(900_000) })).status).toBe(200);
});

test("a body that breaks off is the client's doing", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(10));
      setTimeout(() => controller.error(new Error("aborted")), 10);
    },
  });
  const answer = await narrow().request("/", { method: "POST", body, duplex: "half" } as RequestInit);
  expect(await answer.json()).toMatchObject({ type: "/problems/client-gone", status: 499 });
});

test("no more than so many may be on their way", async () => {
  const app = narrow();
  const slow = Array.from({ length: 20 }, () => waiting(1));
  const taken = slow.map(({ init }) => app.request("/", init));
  await Promise.all(slow.map(({ begun }) => begun));
  expect((await app.request("/", { method: "POST", body: "x" })).status).toBe(503);
  for (const { end } of slow) end();
  for (const answer of taken) expect((await answer).status).toBe(200);
  expect((await app.request("/", { method: "POST", body: "x" })).status).toBe(200);
});
