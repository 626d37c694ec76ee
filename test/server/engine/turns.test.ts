import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { takeTurn } from "../../../server/engine/in-turn.ts";
import { createTurns } from "../../../server/engine/turns.ts";
import type { Task } from "../../../server/engine/urgency.ts";

const signal = new AbortController().signal;
const on = (key: string) => ({ key, signal });

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test("reads go before drafts, and drafts before facts", async () => {
  const turns = createTurns({ queue: 10 });
  turns.allow(1, false);
  const leave = await turns.take("read", on("now"));
  const order: string[] = [];
  const all = (["answer", "write", "read"] as const).map(async (kind) => {
    const done = await turns.take(kind, on(kind));
    order.push(kind);
    done();
  });
  await settled();
  leave();
  await Promise.all(all);
  expect(order).toEqual(["read", "write", "answer"]);
});

test.each([false, true])(
  "work that no person waits for goes behind every person's (one by one: %s)",
  async (serial) => {
    const turns = createTurns({ queue: 10 });
    turns.allow(1, serial);
    const leave = await turns.take("read", on("now"));
    const order: string[] = [];
    const wait = async (name: string, kind: "read" | "answer", background: boolean) => {
      const done = await turns.take(kind, { ...on(name), background });
      order.push(name);
      done();
    };
    const all = [
      wait("learning", "read", true),
      wait("facts", "answer", false),
      wait("a person", "read", false),
    ];
    await settled();
    leave();
    await Promise.all(all);
    expect(order).toEqual(["a person", "facts", "learning"]);
  },
);

test("a turn that is over leaves nothing behind that waits for its time to run out", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const turns = createTurns({ queue: 10 });
  const round = async (calls: number) => {
    for (let call = 0; call < calls; call++) {
      const { signal: own } = new AbortController();
      (await turns.take("read", { key: "a", signal: own }))();
    }
    await settled();
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await round(500);
  const grown = (await round(5_000)) - before;
  expect(grown / 5_000).toBeLessThan(400);
});

test("tasks on one mail go one after the other while another mail is worked on", async () => {
  const turns = createTurns({ queue: 10 });
  turns.allow(2, true);
  const first = await turns.take("read", on("one mail"));
  let second = false;
  const waiting = turns.take("write", on("one mail")).then((leave) => {
    second = true;
    return leave;
  });
  (await turns.take("read", on("another mail")))();
  expect(second).toBe(false);
  first();
  (await waiting)();
  expect(second).toBe(true);
});

test("an engine that shares prefixes gets the tasks of one mail at once", async () => {
  const turns = createTurns({ queue: 10 });
  turns.allow(2, false);
  const leaves = [await turns.take("read", on("one mail")), await turns.take("write", on("one mail"))];
  expect(leaves).toHaveLength(2);
});

test("what does not fit into the queue is told so at once", async () => {
  const turns = createTurns({ queue: 1 });
  const leave = await turns.take("read", on("a"));
  const waiting = turns.take("read", on("b"));
  await expect(turns.take("read", on("c"))).rejects.toMatchObject({
    message: expect.stringMatching(/1 requests wait for the model already/),
    ahead: 1,
  });
  leave();
  (await waiting)();
});

test("who waits too long is told that the model is busy, and his place is free again", async () => {
  const turns = createTurns({ queue: 1 });
  const leave = await turns.take("read", on("a"));
  const asked = { server: "the model", url: "", setting: "ENGINE", startHint: "" } as const;
  const waiting = takeTurn({ asked, turns }, { kind: "write", options: on("b"), limit: { ms: 20 } });
  await expect(waiting).rejects.toMatchObject({ kind: "busy", ahead: 0 });
  leave();
  (await turns.take("read", on("c")))();
});

test("a refused call counts the mails before it: not its own, none twice, and none that lets it go first", async () => {
  const turns = createTurns({ queue: 5 });
  const leave = await turns.take("read", on("now"));
  const closing = new AbortController();
  const wait = (kind: Task, key: string, background = false) =>
    turns.take(kind, { key, signal: closing.signal, background }).catch(() => undefined);
  const waiting = [
    wait("read", "a"),
    wait("write", "a"),
    wait("read", "mine"),
    wait("answer", "later"),
    wait("read", "learning", true),
  ];
  await expect(turns.take("write", on("mine"))).rejects.toMatchObject({ kind: "busy", ahead: 1 });
  closing.abort();
  await Promise.all(waiting);
  leave();
});

test("who stops waiting leaves no gap behind", async () => {
  const turns = createTurns({ queue: 5 });
  const leave = await turns.take("read", on("a"));
  const stop = new AbortController();
  const given = turns.take("read", { key: "b", signal: stop.signal });
  stop.abort(new Error("closed"));
  await expect(given).rejects.toThrow("closed");
  leave();
  (await turns.take("read", on("c")))();
});
