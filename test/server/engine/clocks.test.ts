// A limit on an engine is one clock, which is over when the work is; and a caller who leaves is not one who was let down.

import { beforeEach, describe, expect, test } from "vitest";
import type { EngineLimits } from "../../../server/engine/limits.ts";
import { problemOf } from "../../support/asked-engine.ts";
import { watchClocks } from "../../support/clocks.ts";
import { ask, engineWith, occupied, oneSlot, type Task } from "../../support/limited-engine.ts";
import { type ScriptedEngine, scriptedEngine } from "../../support/scripted-engine.ts";

const patient = () => new AbortController().signal;
let scripted: ScriptedEngine;
beforeEach(async () => {
  scripted = await scriptedEngine();
  scripted.play(oneSlot);
});

describe("a caller who leaves, also by a clock of his own, has left", () => {
  test.each<[Task, Partial<EngineLimits>]>([
    ["read", { readMs: 5_000 }],
    ["answer", { answerMs: 5_000 }],
    ["draft", { queueMs: 5_000 }],
  ])("a %s that waits, and one that is asked for", async (task, limits) => {
    const engine = await engineWith(scripted, limits);
    const leave = await occupied(engine, scripted);
    const byClock = { name: "TimeoutError", code: DOMException.TIMEOUT_ERR };
    await expect(ask[task](engine, AbortSignal.timeout(50), "second")).rejects.toMatchObject(byClock);
    await leave();
    const leaving = new AbortController();
    const asked = ask[task](engine, leaving.signal, "third");
    setTimeout(() => leaving.abort(new Error("the pane was closed")), 50);
    await expect(asked).rejects.toThrow("the pane was closed");
  });
});

describe("what is done in time", () => {
  const limits = { queueMs: 40_001, readMs: 40_002, answerMs: 40_003, firstWordMs: 40_004 };
  const all = { ...limits, idleMs: 40_005, writeMs: 40_006 };
  test.each<[Task, number[]]>([
    ["read", [0, 1, 0, 0, 0, 0]],
    ["answer", [0, 0, 1, 0, 1, 0]],
    ["draft", [1, 0, 0, 1, 1, 1]],
  ])("was under one clock a limit, and leaves none of them running: a %s", async (task, expected) => {
    const engine = await engineWith(scripted, all);
    scripted.play({ pieces: ['{"order"', ':"4711"}'] });
    const clocks = watchClocks();
    await ask[task](engine, patient(), "mail");
    expect(clocks.started(...Object.values(all))).toEqual(expected);
    expect(clocks.running().filter((ms) => ms > 10_000)).toEqual([]);
  });

  test("nor does one that was given up, or left", async () => {
    const engine = await engineWith(scripted, { ...all, readMs: 100 });
    const clocks = watchClocks();
    const leave = await occupied(engine, scripted);
    await problemOf(ask.read(engine, patient(), "second"));
    await expect(ask.draft(engine, AbortSignal.timeout(50), "third")).rejects.toThrow();
    await leave();
    expect(clocks.running().filter((ms) => ms > 10_000)).toEqual([]);
  });
});
