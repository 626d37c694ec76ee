import { expect, inject, test } from "vitest";
import { openAiEngine } from "../../server/engine/openai.ts";

const engine = openAiEngine({
  url: inject("vllmUrl"),
  apiKey: inject("vllmKey"),
  model: undefined,
  startHint: "Start it.",
  restartMs: 0,
});
const signal = AbortSignal.timeout(120_000);

test("two ranks work on every token", () => {
  expect(inject("vllmPrinted")).toMatch(/world_size=2 rank=0/);
  expect(inject("vllmPrinted")).toMatch(/world_size=2 rank=1/);
});

test("what vLLM can do is found out by asking", async () => {
  expect(await engine.probe(signal)).toMatchObject({
    family: "vllm",
    model: "random",
    contextTokens: 4096,
    labels: "token-ids",
    structured: "response_format",
    parallelShares: true,
    reportsCached: true,
    prefill: "last-message",
  });
});
