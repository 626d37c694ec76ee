// A server that sends thoughts apart from the answer (vLLM with --reasoning-parser): nobody sees them, and no wait ends with them.

import { afterAll, beforeAll, expect, test } from "vitest";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { asTurn } from "../../support/as-turn.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";

const { signal } = new AbortController();
let faulty: FaultyEngine;
let engine: ConnectedEngine;

beforeAll(async () => {
  faulty = await startFaultyEngine();
  const limits = { firstWordMs: 300, idleMs: 300, writeMs: 5_000 };
  const settings = { url: faulty.url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 };
  engine = openAiEngine({ ...settings, limits });
  await engine.probe(signal);
});
afterAll(() => faulty.close());

async function written(): Promise<string> {
  const prompt = { shared: "<mail>Hello</mail>", task: "Answer." };
  const settings = { temperature: 0, maxTokens: 20 };
  let text = "";
  for await (const piece of engine.write(asTurn(prompt), settings, { signal, key: "mail" })) text += piece;
  return text;
}

test("a thought is no part of the reply", async () => {
  faulty.behave("thinks-apart");
  expect(await written()).toBe("Thank you for your mail.");
});

test("a server that only thinks has not written a first word", async () => {
  faulty.behave("only-thinks");
  await expect(written()).rejects.toMatchObject({
    kind: "engine-slow",
    message: expect.stringMatching(/no word within 0\.3 s/),
  });
});
