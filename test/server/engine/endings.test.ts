// How an answer ends decides whether it is one: only "stop" ends a whole answer.

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asTurn } from "../../support/as-turn.ts";
import { engineAt, problemOf, read, written } from "../../support/asked-engine.ts";
import { completion, type Script, scriptedEngine } from "../../support/scripted-engine.ts";

test('"stop" ends a whole draft, also without a [DONE] behind it', async () => {
  const scripted = await scriptedEngine();
  const engine = await engineAt(scripted.url);
  expect(await written(engine)).toMatchObject({ text: "Thank you for your mail.", cutOff: false });
  scripted.play({ done: false });
  expect(await written(engine)).toMatchObject({ text: "Thank you for your mail.", cutOff: false });
});

test('"length" is a draft that was cut off', async () => {
  const scripted = await scriptedEngine();
  const engine = await engineAt(scripted.url);
  scripted.play({ end: "length" });
  expect(await written(engine)).toMatchObject({ text: "Thank you for your mail.", cutOff: true });
});

// What may be the beginning of a tag is held back until the engine has written all.
test.each([["Thank you."], ["Thank you <"]])(
  "stopped at its last piece, %j is no whole draft",
  async (said) => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({ pieces: [said] });
    const stopping = new AbortController();
    const prompt = { shared: "<mail>Hello</mail>", task: "Answer." };
    const options = { signal: stopping.signal, key: "mail" };
    const writing = engine.write(asTurn(prompt), { temperature: 0, maxTokens: 20 }, options);
    for (let text = ""; text !== said; ) text += (await writing.next()).value;
    stopping.abort(new Error("the person pressed Stop"));
    await expect(writing.next()).rejects.toThrow("the person pressed Stop");
  },
);

/** What the engine does, the kind of Problem, and what its sentence says. */
const bad: [name: string, script: Script, kind: string, sentence: RegExp][] = [
  ["abort", { end: "abort" }, "engine-stopped", /gave the answer up \("abort"\)\. Its own log says more/],
  ["error", { end: "error" }, "engine-stopped", /gave the answer up \("error"\)/],
  ["[DONE] alone", { end: undefined }, "engine-stopped", /gave the answer up without saying why/],
  ["nothing at all", { end: undefined, done: false }, "engine-died", /stopped answering in the middle/],
  ["content_filter", { end: "content_filter" }, "engine-filtered", /a content filter of the model at/],
  ["tool_calls", { end: "tool_calls" }, "engine-refused", /it ended with "tool_calls" where a whole one/],
  ["function_call", { end: "function_call" }, "engine-refused", /it ended with "function_call"/],
  ["repetition", { end: "repetition" }, "engine-refused", /it ended with "repetition"/],
  ["a sentence", { end: "My secret is 4711." }, "engine-refused", /it ended with something unknown/],
  ["a number", { end: 7 }, "engine-refused", /it ended with "unknown"/],
  ["the empty word", { end: "" }, "engine-refused", /it ended with something unknown/],
];

describe("every other end is a failure", () => {
  test.each(bad)("of a draft: %s", async (_, script, kind, sentence) => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play(script);
    const { text, problem } = await written(engine);
    expect(text).toBe("Thank you for your mail.");
    expect(problem).toMatchObject({ kind, message: expect.stringMatching(sentence) });
    expect(problem?.message).not.toContain("4711");
  });

  test.each(bad)("of facts: %s", async (_, script, kind) => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({ ...script, pieces: ['{"order":"4711"}'] });
    const options = { signal: AbortSignal.timeout(5_000), key: "mail", maxTokens: 20 };
    const prompt = { shared: "", task: "Answer." };
    const asked = engine.answer(prompt, z.object({ order: z.string() }), options);
    expect((await problemOf(asked)).kind).toBe(kind);
  });

  test.each(bad.filter(([name]) => !name.startsWith("nothing")))("of a read: %s", async (_, script) => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    const { end = null } = script;
    scripted.play({ routes: { "/v1/chat/completions": completion({ end }, "A") } });
    expect((await problemOf(read(engine))).kind).toMatch(/^engine-(?:stopped|filtered|refused)$/);
  });
});

test.each(["stop", "length"])('a read is one token, so "%s" is as good an end as the other', async (end) => {
  const scripted = await scriptedEngine();
  const engine = await engineAt(scripted.url);
  scripted.play({ routes: { "/v1/chat/completions": completion({ end }, "A") } });
  expect((await read(engine)).probabilities).toHaveLength(2);
});
