// The pane's stream from a real server with a single place, which another mail has taken.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { OpenSession } from "../../../addin/session/session.ts";
import { createStore, type Store } from "../../../addin/session/store.ts";
import { createStream, type Stream } from "../../../addin/session/stream.ts";
import { openDoor, post } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";

type Taken = Parameters<Store["take"]>[0];

const mail = {
  subject: "Order",
  from: { name: "", address: "" },
  to: [],
  cc: [],
  attachments: [],
  text: "Where is order 4500012345? It should have been here on Friday.",
};

let asked = 0;
let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
/** The same with room for two. */
let roomy: typeof door;
/** The same with ready-made sentences, as for an engine that writes badly. */
let weak: typeof door;
let server: string;
beforeAll(async () => {
  engine = await startFaultyEngine();
  door = await openDoor({ ENGINE_URL: engine.url, MAX_CONCURRENT: "1" });
  roomy = await openDoor({ ENGINE_URL: engine.url, MAX_CONCURRENT: "2" });
  weak = await openDoor({ ENGINE_URL: engine.url, WRITING: "assisted" });
  // The first mail makes the server fit the category set.
  for (const { address } of [door, roomy, weak]) await (await post(address, "/api/triage", mail)).json();
  const real = fetch;
  // In a page the pane's requests go to the server the page came from; Node has no such address.
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    if (path.startsWith("/")) asked++;
    return real(new URL(path, server), init);
  });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await door.stop();
  await roomy.stop();
  await weak.stop();
  await engine.close();
});

let stream: Stream;
let store: Store;
let leave: () => Promise<void>;
beforeEach(async () => {
  server = door.address;
  store = storeOf({ step: "opened", item: { key: "one", mode: "read", mail } });
  stream = createStream(store);
  await takeThePlace();
});
afterEach(async () => {
  stream.stop();
  await leave();
});

test("the reading is put off with the number before it, and goes on by itself", {
  timeout: 15_000,
}, async () => {
  void stream.run({ draft: false });
  await expect
    .poll(() => session().reading)
    .toMatchObject({
      at: "put-off",
      putOff: { problem: { type: "/problems/busy", ahead: 1 } },
    });
  await leave();
  await expect.poll(() => session().reading.at, { timeout: 8_000 }).toBe("done");
  expect(session().facts?.references).toMatchObject([{ value: "4500012345" }]);
});

test("a draft is put off, keeps what was read, and is written once there is room", async () => {
  await leave();
  await stream.run({ draft: false });
  const { facts } = session();
  await takeThePlace();
  store.take({ step: "asked" });
  void stream.run({});
  await expect.poll(() => session().draft.state).toBe("put-off");
  expect(session()).toMatchObject({ reading: { at: "done" }, facts });
  await leave();
  stream.askNow();
  await expect.poll(() => session().draft.state, { timeout: 4_000 }).toBe("written");
  expect(session().draft).toMatchObject({ text: "Thank you for your mail." });
});

test("asked now, it does not wait for the time it was told; asked twice, it asks once", async () => {
  void stream.run({ draft: false });
  await expect.poll(() => session().reading.at).toBe("put-off");
  await leave();
  asked = 0;
  stream.askNow();
  stream.askNow();
  // It was told to wait for 2 s at least.
  await expect.poll(() => asked, { timeout: 500 }).toBe(1);
  await expect.poll(() => session().reading.at, { timeout: 4_000 }).toBe("done");
  expect(asked).toBe(1);
});

test("a click leaves the look at its mail alone, which the server shares with it; Stop ends both", async () => {
  await leave();
  server = roomy.address;
  const text = `Where is the order of ${performance.now()}?`;
  store = storeOf({ step: "opened", item: { key: "two", mode: "read", mail: { ...mail, text } } });
  stream = createStream(store);
  engine.behave("hangs");
  engine.calls.length = 0;
  void stream.run({ draft: false });
  await expect.poll(() => engine.calls.length, { timeout: 4_000 }).toBe(1);
  store.take({ step: "asked" });
  void stream.run({});
  // Long enough for a second request to arrive, if there were one.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(engine.calls.length).toBe(1);
  stream.stop();
  await expect.poll(() => engine.running(), { timeout: 4_000 }).toBe(0);
});

test("where the engine writes badly, a look brings the draft along, but not over a text of the person's", async () => {
  await leave();
  server = weak.address;
  await stream.run({ draft: false });
  expect(session().draft).toMatchObject({ state: "written", by: "assisted", earlier: "" });
  store = storeOf({ step: "opened", item: { key: "one", mode: "read", mail }, work: session() });
  store.take({ step: "edited", text: "Mine" });
  stream = createStream(store);
  await stream.run({ draft: false });
  expect(session().draft).toMatchObject({ text: "Mine", by: "person" });
});

test("stopped, it is no failure", async () => {
  void stream.run({ draft: false });
  await expect.poll(() => session().reading.at).toBe("put-off");
  store.take({ step: "asked" });
  stream.stop();
  store.take({ step: "stopped" });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(session()).toMatchObject({ reading: { at: "done" }, draft: { state: "none" } });
});

/** Another mail, which an engine that hangs keeps at work until `leave`. */
async function takeThePlace(): Promise<void> {
  engine.behave("hangs");
  const other = await post(door.address, "/api/reply", {
    text: `Another mail, sent at ${performance.now()}.`,
  });
  expect(other.status).toBe(200);
  leave = async () => {
    engine.behave("none");
    await other.body?.cancel();
    // The server notices it a moment later.
    const isFree = async () => (await post(door.address, "/api/clean", { text: "Hello" })).ok;
    await expect.poll(isFree).toBe(true);
  };
}

function session(): OpenSession {
  const now = store.session();
  if (now.state !== "open") throw new Error(`The session is ${now.state}.`);
  return now;
}

function storeOf(...steps: Taken[]): Store {
  const made = createStore();
  for (const step of steps) made.take(step);
  return made;
}
