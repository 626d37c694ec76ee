import { expect, inject, test } from "vitest";
import { connect } from "../../../server/engine/connection.ts";
import { findLetters } from "../../../server/engine/letters.ts";
import { openAiEngine } from "../../../server/engine/openai.ts";

const server = {
  url: inject("vllmUrl"),
  apiKey: inject("vllmKey"),
  model: undefined,
  startHint: "Start it.",
  restartMs: 0,
};
const signal = AbortSignal.timeout(120_000);

test("two ranks work on every token", () => {
  expect(inject("vllmPrinted")).toMatch(/world_size=2 rank=0/);
  expect(inject("vllmPrinted")).toMatch(/world_size=2 rank=1/);
});

test("what vLLM can do is found out by asking", async () => {
  expect(await openAiEngine(server).probe(signal)).toEqual({
    model: "random",
    contextTokens: 4096,
    labels: "token-ids",
    letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    structured: "response_format",
    parallelShares: true,
    reportsCached: true,
    takesPriority: true,
  });
});

test("a letter is checked behind the answer's beginning, as the chat template renders it", async () => {
  const connection = connect(server, { server: "the model", setting: "ENGINE" });
  const asked: unknown[] = [];
  const { client } = connection;
  const post = client.post.bind(client);
  client.post = ((path: string, options: { body?: unknown }) => {
    asked.push(options.body);
    return post(path, options);
  }) as typeof client.post;
  const known = { model: "random", family: "vllm", prefill: "last-message", tokenizer: true } as const;
  expect(await findLetters(connection, known, signal)).toHaveLength(26);
  expect(JSON.stringify(asked.at(-1))).toMatch(/"role":"assistant","content":"Answer: A B C/);
});
