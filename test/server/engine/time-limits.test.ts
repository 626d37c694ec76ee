// Each limit on an engine ends what is late, with a sentence that names the setting that allows more.

import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import type { EngineLimits } from "../../../server/engine/limits.ts";
import { problemOf } from "../../support/asked-engine.ts";
import { ask, engineWith, hangs, occupied, oneSlot, type Task } from "../../support/limited-engine.ts";
import { type ScriptedEngine, scriptedEngine } from "../../support/scripted-engine.ts";

const patient = () => new AbortController().signal;
let scripted: ScriptedEngine;
beforeEach(async () => {
  scripted = await scriptedEngine();
  scripted.play(oneSlot);
});

describe("the wait for a turn", () => {
  test.each<[Task, keyof EngineLimits, string]>([
    ["read", "readMs", "READ_TIMEOUT_MS"],
    ["answer", "answerMs", "FACTS_TIMEOUT_MS"],
    ["draft", "queueMs", "QUEUE_TIMEOUT_MS"],
  ])("is part of the time that a %s has", async (task, limit, setting) => {
    const engine = await engineWith(scripted, { [limit]: 200 });
    const leave = await occupied(engine, scripted);
    const problem = await problemOf(ask[task](engine, patient(), "second"));
    expect(problem).toMatchObject({ kind: "busy", ahead: 0 });
    expect(problem.message).toBe(
      `Cannot answer now: no turn at the model within 0.2 s. Try again in a moment, or raise ${setting}.`,
    );
    await leave();
    scripted.play({ pieces: ['{"order":"4711"}'] });
    await ask[task](engine, patient(), "third");
  });

  test("leaves a call the rest of its time, and the sentence says so", async () => {
    const engine = await engineWith(scripted, { readMs: 400 });
    const leave = await occupied(engine, scripted);
    const begun = performance.now();
    const reading = problemOf(ask.read(engine, patient(), "second"));
    await sleep(300);
    await leave();
    const problem = await reading;
    expect(performance.now() - begun).toBeLessThan(690);
    expect(problem.kind).toBe("engine-slow");
    expect(problem.message).toMatch(
      /no answer within 0\.4 s, its turn came after 0\.3 s\. .* READ_TIMEOUT_MS\.$/,
    );
  });
});

describe("an engine that", () => {
  test.each<[string, Task, Partial<EngineLimits>, RegExp]>([
    [
      "does not answer a read",
      "read",
      { readMs: 200 },
      /no answer within 0\.2 s\..* raise READ_TIMEOUT_MS\.$/,
    ],
    ["finds no facts", "answer", { answerMs: 200 }, /no answer within 0\.2 s\..* raise FACTS_TIMEOUT_MS\.$/],
    ["begins no draft", "draft", { firstWordMs: 200 }, /no word within 0\.2 s\..* FIRST_WORD_TIMEOUT_MS\.$/],
  ])("%s is given up", async (_, task, limits, sentence) => {
    const engine = await engineWith(scripted, limits);
    scripted.play(hangs);
    const problem = await problemOf(ask[task](engine, patient(), "mail"));
    expect(problem.kind).toBe("engine-slow");
    expect(problem.message).toMatch(sentence);
  });

  test.each<[string, Partial<EngineLimits>, number, RegExp]>([
    [
      "falls silent in a draft",
      { idleMs: 200 },
      2_000,
      /nothing more for 0\.2 s\..* raise IDLE_TIMEOUT_MS\.$/,
    ],
    ["writes for ever", { writeMs: 400 }, 20, /not finished within 0\.4 s\..* raise DRAFT_TIMEOUT_MS\.$/],
  ])("%s is given up", async (_, limits, pauseMs, sentence) => {
    const engine = await engineWith(scripted, limits);
    scripted.play({ pieces: Array.from({ length: 50 }, () => "on "), pauseMs });
    const problem = await problemOf(ask.draft(engine, patient(), "mail"));
    expect(problem.kind).toBe("engine-slow");
    expect(problem.message).toMatch(sentence);
  });

  test("is asked to repair its answer has the rest of the answer's time for it", async () => {
    const engine = await engineWith(scripted, { answerMs: 500 });
    scripted.play({ pieces: ['{"wrong":', "1}"], pauseMs: 150 });
    const begun = performance.now();
    const problem = await problemOf(ask.answer(engine, patient(), "mail"));
    expect(performance.now() - begun).toBeLessThan(800);
    expect(problem).toMatchObject({ kind: "engine-slow", message: expect.stringMatching(/within 0\.5 s/) });
  });

  test("shows no probabilities names its choice within the time of a read", async () => {
    scripted.play({ routes: { "/v1/chat/completions": showing() } });
    const engine = await engineWith(scripted, { readMs: 200, answerMs: 60_000 });
    expect(engine.abilities().labels).toBe("none");
    scripted.play(hangs);
    expect((await problemOf(ask.read(engine, patient(), "mail"))).message).toMatch(/READ_TIMEOUT_MS/);
  });

  test("does not say what tokens its labels are is slow, and not dead", async () => {
    scripted.play({ routes: { "/tokenize": tokenized, "/v1/chat/completions": showing("token_id:65") } });
    const engine = await engineWith(scripted, { readMs: 200 });
    expect(engine.abilities().labels).toBe("token-ids");
    scripted.play({ routes: { "/tokenize": () => undefined } });
    const problem = await problemOf(ask.read(engine, patient(), "mail"));
    const late = {
      kind: "engine-slow",
      message: expect.stringMatching(/within 0\.2 s\..* READ_TIMEOUT_MS\.$/),
    };
    expect(problem).toMatchObject(late);
    expect(await problemOf(engine.countTokens("A long mail", patient()))).toMatchObject(late);
  });
});

/** A token a word, numbered by its first letter. */
function tokenized(_: unknown, response: ServerResponse, body: Record<string, unknown>): void {
  const words = String(body.prompt).trim().split(" ");
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ tokens: words.map((word) => word.charCodeAt(0)) }));
}

/** A completion that shows these likeliest tokens, or none. */
function showing(...tokens: string[]) {
  const top_logprobs = tokens.map((token) => ({ token, logprob: -0.1 }));
  const logprobs = tokens.length > 0 ? { content: [{ top_logprobs }] } : null;
  return { choices: [{ message: { content: "A" }, finish_reason: "stop", logprobs }] };
}
