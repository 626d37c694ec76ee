// Answers of a wrong shape: each is a Problem with a sentence, and none a TypeError of ours.

import { describe, expect, test } from "vitest";
import { openAiEmbedder } from "../../../server/engine/embedder.ts";
import { openAiEngine } from "../../../server/engine/openai.ts";
import { engineAt, problemOf, read, written } from "../../support/asked-engine.ts";
import { completion, type Script, scriptedEngine } from "../../support/scripted-engine.ts";

const signal = () => AbortSignal.timeout(10_000);
const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

const shapes: [name: string, answer: unknown][] = [
  ["null", null],
  ["a number", 7],
  ["a text", "hello"],
  ["an empty list", []],
  ["an empty object", {}],
  ["null in the place of a list", { data: null, choices: null, tokens: null }],
  ["a text in the place of a list", { data: "x", choices: "x", tokens: "x" }],
  ["an object in the place of a list", { data: {}, choices: {}, tokens: {} }],
  ["lists of null", { data: [null], choices: [null], tokens: [null] }],
  ["lists of texts", { data: ["x"], choices: ["x"], tokens: ["x"] }],
  ["numbers that are none", { data: [{ id: 7 }], choices: [{ message: 7 }], tokens: [-1, 0.5] }],
];

describe.each(shapes)("%s", (_, answer) => {
  test("as the list of models", async () => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { "/v1/models": answer } });
    expect((await problemOf(engineAt(scripted.url))).message).toMatch(/is not an OpenAI-compatible server/);
  });

  test("as a read", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({ routes: { "/v1/chat/completions": answer } });
    expect((await problemOf(read(engine))).kind).toMatch(/^engine-(?:refused|stopped)$/);
  });

  test("as tokens", async () => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { "/tokenize": { tokens: [1, 2, 3] } } });
    const engine = await engineAt(scripted.url);
    scripted.play({ routes: { "/tokenize": answer } });
    expect((await problemOf(engine.countTokens("one word", signal()))).message).toMatch(
      /what its \/tokenize answers are no tokens\. Check ENGINE_URL/,
    );
  });

  test("as tokens while the server is looked at: it counts as one without a tokenizer", async () => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { "/tokenize": answer, "/props": answer } });
    expect((await engineAt(scripted.url)).abilities().labels).toBe("top-logprobs");
  });

  test("as the first completion: the server is refused", async () => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { "/v1/chat/completions": answer } });
    const settings = { url: scripted.url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 };
    const abilities = await openAiEngine(settings)
      .probe(signal())
      .catch((thrown: unknown) => thrown);
    // A completion that says nothing is one; what is none is refused.
    expect(abilities).toSatisfy(
      (found: { kind?: string; labels?: string }) =>
        found.kind === "engine-refused" || found.labels === "none",
    );
  });

  test("as vectors", async () => {
    const scripted = await scriptedEngine();
    scripted.play({ routes: { "/v1/embeddings": answer } });
    const settings = { url: scripted.url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 };
    const asked = openAiEmbedder(settings).embed(["Hello"], "query", signal());
    expect((await problemOf(asked)).message).toMatch(
      /is not an OpenAI-compatible server with \/v1\/embeddings/,
    );
  });

  test("as an event of a stream", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    scripted.play({
      routes: {
        "/v1/chat/completions": (_: unknown, response: import("node:http").ServerResponse) =>
          response
            .writeHead(200, { "content-type": "text/event-stream" })
            .end(`data: ${JSON.stringify(answer)}\n\n`),
      },
    });
    expect((await written(engine)).problem?.kind).toMatch(/^engine-(?:refused|died)$/);
  });
});

describe("numbers that are out of all reason", () => {
  test.each<[string, Script["routes"]]>([
    ["no slots", { "/props": { total_slots: 0, default_generation_settings: { n_ctx: 4096 } } }],
    ["half a slot", { "/props": { total_slots: 0.5, default_generation_settings: { n_ctx: 4096 } } }],
    ["a context below nothing", { "/props": { total_slots: 1, default_generation_settings: { n_ctx: -1 } } }],
    ["a huge context", { "/v1/models": { data: [{ id: "x", max_model_len: 1e300 }] } }],
  ])("%s: the usual ones are taken", async (_, routes) => {
    const scripted = await scriptedEngine();
    scripted.play({ ...(routes ? { routes } : {}) });
    expect((await engineAt(scripted.url)).abilities().contextTokens).toBe(4_096);
  });

  test("a probability above one is certainty", async () => {
    const scripted = await scriptedEngine();
    const engine = await engineAt(scripted.url);
    const top_logprobs = [
      { token: "A", logprob: 1e300 },
      { token: "B", logprob: -1 },
    ];
    const logprobs = { content: [{ top_logprobs }] };
    const choices = [{ message: { content: "A" }, finish_reason: "length", logprobs }];
    scripted.play({ routes: { "/v1/chat/completions": { choices } } });
    const [sure = 0, other = 0] = (await read(engine)).probabilities;
    expect(sure + other).toBeCloseTo(1);
    expect(sure).toBeGreaterThan(0.7);
  });

  test.each([
    ["twice the same place", [0, 0]],
    ["places that are not there", [1, 2]],
  ])("vectors with %s are refused", async (_, places) => {
    const scripted = await scriptedEngine();
    const settings = { url: scripted.url, apiKey: undefined, model: "e", startHint: "", restartMs: 0 };
    const embedder = openAiEmbedder(settings);
    const vectors = (indexes: number[]) => ({
      data: indexes.map((index) => ({ index, embedding: [index + 1, 2, 3] })),
    });
    scripted.play({ routes: { "/v1/embeddings": vectors([0]) } });
    await embedder.embed(["warm up"], "query", signal());
    scripted.play({ routes: { "/v1/embeddings": vectors(places) } });
    expect((await problemOf(embedder.embed(["one", "two"], "query", signal()))).kind).toBe("engine-refused");
  });

  test("vectors of different lengths are refused", async () => {
    const scripted = await scriptedEngine();
    const settings = { url: scripted.url, apiKey: undefined, model: "e", startHint: "", restartMs: 0 };
    const embedder = openAiEmbedder(settings);
    scripted.play({ routes: { "/v1/embeddings": { data: [{ index: 0, embedding: [1, 2] }] } } });
    await embedder.embed(["warm up"], "query", signal());
    const data = [
      { index: 0, embedding: [1, 2] },
      { index: 1, embedding: [1, 2, 3] },
    ];
    scripted.play({ routes: { "/v1/embeddings": { data } } });
    expect((await problemOf(embedder.embed(["one", "two"], "query", signal()))).kind).toBe("engine-refused");
  });
});

test("ten thousand names of models are not all named in a sentence", async () => {
  const scripted = await scriptedEngine();
  const data = Array.from({ length: 10_000 }, (_, i) => ({ id: `model-${i}` }));
  scripted.play({ routes: { "/v1/models": { data } } });
  const settings = { url: scripted.url, apiKey: undefined, model: "qwen9", startHint: "", restartMs: 0 };
  const { message } = await problemOf(openAiEngine(settings).probe(signal()));
  expect(message).toMatch(/is not served there\. Set ENGINE_MODEL to one of: model-0, .*model-19, …\./);
  expect(message.length).toBeLessThan(500);
});

test("a name of a megabyte is no name", { timeout: 5_000 }, async () => {
  const scripted = await scriptedEngine();
  scripted.play({ routes: { "/v1/models": { data: [{ id: "qwen3".repeat(150_000) }] } } });
  expect((await problemOf(engineAt(scripted.url))).kind).toBe("engine-refused");
});

test.each([200, 400])("an error whose parts lie thousands deep in each other (%i)", async (status) => {
  const scripted = await scriptedEngine();
  const engine = await engineAt(scripted.url);
  const said = `{"error":{"message":${deep(100_000)}}}`;
  scripted.play({
    routes: {
      "/v1/chat/completions": (_: unknown, response: import("node:http").ServerResponse) =>
        status === 200
          ? response.writeHead(200, { "content-type": "text/event-stream" }).end(`data: ${said}\n\n`)
          : response.writeHead(status, { "content-type": "application/json" }).end(said),
    },
  });
  expect((await written(engine)).problem?.kind).toBe("engine-refused");
});

test("a completion that is well formed is one, whatever else it says", async () => {
  const scripted = await scriptedEngine();
  const engine = await engineAt(scripted.url);
  scripted.play({ routes: { "/v1/chat/completions": { ...completion({}, "A"), more: [1, 2, 3] } } });
  expect((await read(engine)).labelMass).toBeGreaterThan(0.5);
});
