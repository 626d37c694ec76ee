// What an engine sends is read no further than an answer to the question can be long.

import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openAiEmbedder } from "../../../server/engine/embedder.ts";
import { examined } from "../../../server/engine/examine/server.ts";
import { engineAt, problemOf, read, written } from "../../support/asked-engine.ts";
import { endless, scriptedEngine } from "../../support/scripted-engine.ts";

const kB = (count: number) => "x".repeat(count * 1_000);
const signal = () => AbortSignal.timeout(20_000);

describe("a draft", () => {
  test("that is as long as its tokens can be comes whole", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    const words = "Donaudampfschifffahrtsgesellschaft ".repeat(400);
    scripted.play({ pieces: [words] });
    expect(await written(engine, 450)).toMatchObject({ text: words, cutOff: false });
  });

  test("that goes on and on is ended, and counts as cut off", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({ pieces: Array.from({ length: 160 }, () => kB(64)) });
    const { text, cutOff } = await written(engine, 450);
    expect({ length: text.length, cutOff }).toEqual({ length: 15_400, cutOff: true });
    // Of the 10 MB, hardly more than what was on its way was sent.
    expect(await scripted.written()).toBeLessThan(5_000_000);
  });

  test("is not cut within a character", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({ pieces: [`x${"😀".repeat(20_000)}`] });
    const { text } = await written(engine, 20);
    expect(text.isWellFormed()).toBe(true);
    expect(text).toHaveLength(1_639);
  });

  test("of thoughts that nobody is shown has a bound in bytes", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({ deltas: Array.from({ length: 80 }, () => ({ reasoning: kB(60) })) });
    const { problem } = await written(engine, 450);
    expect(problem).toMatchObject({
      kind: "engine-refused",
      message: expect.stringMatching(/longer than the 2800 kB that an answer to this can have/),
    });
  });
});

const sentence = /longer than the \d+ kB that an answer to this can have\. Look at what answers there/;

describe("a body without an end is given up", () => {
  test("as a list of models, at the first look and on the health page", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({ routes: { "/v1/models": endless } });
    expect(await problemOf(engine.probe(signal()))).toMatchObject({
      kind: "engine-refused",
      message: sentence,
    });
    expect((await engine.away(signal()))?.message).toMatch(sentence);
    expect(await scripted.written()).toBeLessThan(20_000_000);
  });

  test("as a read", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({ routes: { "/v1/chat/completions": endless } });
    expect(await problemOf(read(engine))).toMatchObject({ kind: "engine-refused", message: sentence });
  });

  test("as the tokens of a text, by the text's own length", async () => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { "/tokenize": { tokens: [1, 2, 3] } } });
    const engine = await engineAt(scripted.url);
    const long = kB(200);
    scripted.play({ routes: { "/tokenize": { tokens: [...long].map((_, i) => i) } } });
    expect(await engine.countTokens(long, signal())).toBe(200_000);
    scripted.play({ routes: { "/tokenize": endless } });
    expect(await problemOf(engine.countTokens("one word", signal()))).toMatchObject({ message: sentence });
  });

  test("as properties of the server: it counts as one that has none", async () => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { "/props": endless, "/tokenize": endless } });
    const engine = await engineAt(scripted.url);
    expect(engine.abilities()).toMatchObject({ model: "scripted", contextTokens: 4_096 });
  });

  test("as vectors", async () => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { "/v1/embeddings": endless } });
    const settings = { url: scripted.url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 };
    const embedder = openAiEmbedder(settings);
    expect(await problemOf(embedder.embed(["Hello"], "query", signal()))).toMatchObject({
      message: sentence,
    });
  });

  test.each(["/metrics", "/version"])("as %s, where a server is examined", async (path) => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { [path]: endless } });
    const { url: root } = scripted;
    const server = examined({ root, apiKey: undefined, model: undefined, metricsUrl: `${root}/metrics` });
    expect(await problemOf(server.ask(path))).toMatchObject({ message: sentence });
  });

  test("also where it comes packed and is short on its way", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    const packed = gzipSync(Buffer.alloc(50_000_000, " "));
    scripted.play({
      routes: {
        "/v1/models": (_: unknown, response: import("node:http").ServerResponse) =>
          response
            .writeHead(200, {
              "content-type": "application/json",
              "content-encoding": "gzip",
              "content-length": packed.length,
            })
            .end(packed),
      },
    });
    expect((await engine.away(signal()))?.message).toMatch(sentence);
  });
});
