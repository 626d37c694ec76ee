// How long a mail's vector is waited for: one clock over everything before it and the call.

import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { type ConnectedEmbedder, openAiEmbedder } from "../../../server/engine/embedder.ts";
import { problemOf } from "../../support/asked-engine.ts";
import { watchClocks } from "../../support/clocks.ts";
import { type ScriptedEngine, scriptedEngine } from "../../support/scripted-engine.ts";

const patient = () => new AbortController().signal;
const hangs = { routes: { "/v1/embeddings": () => undefined } };
const answers = { routes: { "/v1/embeddings": vectors } };
const late = { kind: "engine-slow", message: expect.stringMatching(/within 0\.2 s\..* READ_TIMEOUT_MS\.$/) };

function embedderAt({ url }: ScriptedEngine, ms: number): ConnectedEmbedder {
  const settings = { url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 };
  return openAiEmbedder(settings, { ms, setting: "READ_TIMEOUT_MS" });
}

test("a server that hangs is given up, also while it is still asked what it can do", async () => {
  const scripted = await scriptedEngine();
  const embedder = embedderAt(scripted, 200);
  scripted.play(hangs);
  expect(await problemOf(embedder.embed(["Hello"], "query", patient()))).toMatchObject(late);
});

test("a mail does not wait longer behind what is being learnt, and a caller who leaves has left", async () => {
  const scripted = await scriptedEngine();
  const embedder = embedderAt(scripted, 200);
  scripted.play(answers);
  expect(await embedder.embed(["Hello"], "query", patient())).toEqual([[1, 0]]);
  scripted.play(hangs);
  const closing = new AbortController();
  const learning = embedder.embed(
    Array.from({ length: 64 }, () => "text"),
    "query",
    closing.signal,
  );
  expect(await problemOf(embedder.embed(["Hello"], "query", patient()))).toMatchObject(late);
  const leaving = embedder.embed(["Hello"], "query", AbortSignal.timeout(50));
  await expect(leaving).rejects.toMatchObject({ name: "TimeoutError" });
  closing.abort(new Error("closed"));
  await expect(learning).rejects.toThrow("closed");
});

test("a vector that comes in time was under one clock, which is over", async () => {
  const scripted = await scriptedEngine();
  const embedder = embedderAt(scripted, 40_007);
  scripted.play(answers);
  await embedder.embed(["warm up"], "query", patient());
  const clocks = watchClocks();
  await embedder.embed(["Hello"], "query", patient());
  expect(clocks.started(40_007, 60_000)).toEqual([1, 0]);
  expect(clocks.running().filter((ms) => ms > 10_000)).toEqual([]);
});

function vectors(_: unknown, response: ServerResponse, body: Record<string, unknown>): void {
  const data = (body.input as string[]).map((_text, index) => ({ index, embedding: [1, 0] }));
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data }));
}
