import { beforeAll, expect, inject, test } from "vitest";
import { type ConnectedEmbedder, openAiEmbedder } from "../../../server/engine/embedder.ts";

const signal = AbortSignal.timeout(60_000);
let embedder: ConnectedEmbedder;

beforeAll(() => {
  embedder = openAiEmbedder({
    url: inject("embedUrl"),
    apiKey: undefined,
    model: undefined,
    startHint: "",
    restartMs: 0,
  });
});

function dot(one: number[] = [], two: number[] = []): number {
  return one.reduce((sum, value, index) => sum + value * (two[index] ?? 0), 0);
}

test.each(["query", "passage"] as const)("a %s has a vector of length one", async (kind) => {
  const [vector] = await embedder.embed(["The invoice is not paid."], kind, signal);
  expect(vector).toHaveLength(384);
  expect(dot(vector, vector)).toBeCloseTo(1, 5);
});

test("a German question is nearer to its English answer than to other answers", async () => {
  const [question] = await embedder.embed(["Wann kommt mein Paket an?"], "query", signal);
  const answers = await embedder.embed(
    [
      "Your parcel will arrive on Thursday.",
      "We are looking for a new colleague in accounting.",
      "The price of the machine is 4,000 euros.",
    ],
    "passage",
    signal,
  );
  const nearness = answers.map((answer) => dot(question, answer));
  expect(nearness.indexOf(Math.max(...nearness))).toBe(0);
});

test("vectors come in the order of the texts, over more than one batch", async () => {
  const texts = Array.from({ length: 70 }, (_, index) =>
    index === 50 ? "发票尚未支付" : `Hello number ${index}`,
  );
  const vectors = await embedder.embed(texts, "passage", signal);
  const [alone] = await embedder.embed(["发票尚未支付"], "passage", signal);
  expect(vectors).toHaveLength(70);
  expect(dot(vectors[50], alone)).toBeCloseTo(1, 5);
});

test("no texts have no vectors", async () => {
  expect(await embedder.embed([], "query", signal)).toEqual([]);
});

test.each([
  ["an empty text", ""],
  ["a NUL", "a\0b"],
  ["half a surrogate pair", "a\ud83d"],
  ["a text of 300 kB", "order ".repeat(50_000)],
])("%s has a vector, too", async (_, text) => {
  expect(await embedder.embed([text], "passage", signal)).toHaveLength(1);
});
