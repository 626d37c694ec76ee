// What somebody has who cannot reach the model hub: a small model from the package index that knows the mails' languages.

import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type LocalEngines, startLocalEngines } from "../../../server/engine/local/local.ts";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { readKind, twoMails, writeReply } from "../../support/two-mails.ts";

const signal = AbortSignal.timeout(900_000);
let engines: LocalEngines;
let engine: ConnectedEngine;

beforeAll(async () => {
  engines = await startLocalEngines({
    model: undefined,
    cacheFolder: inject("cacheFolder"),
    hub: "http://127.0.0.1:1",
    say: () => undefined,
    signal,
    without: "embeddings",
  });
  const { engineUrl: url } = engines;
  engine = openAiEngine({ url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 });
  await engine.probe(signal);
});
afterAll(() => engines?.stop());

test("without a model hub it is qwen2.5-coder-0.5b, with a sentence that says what to expect", () => {
  expect(engines.model).toBe("qwen2.5-coder-0.5b");
  expect(engines.remark).toMatch(
    /for trying out.*29 languages.*Read every word.*The model hub did not answer within 5 s, so qwen2\.5-1\.5b/,
  );
  expect(engine.abilities()).toMatchObject({ model: "qwen2.5-coder-0.5b", labels: "top-logprobs" });
});

test.each(twoMails)("a mail in $language is read for what it is", async (mail) => {
  const { kind, labelMass } = await readKind(engine, mail, signal);
  expect(kind).toBe(mail.kind);
  expect(labelMass).toBeGreaterThan(0.5);
});

test.each(twoMails)("a mail in $language is answered in $language", async (mail) => {
  const { text, language } = await writeReply(engine, mail, signal);
  expect(language, text).toBe(mail.language);
  expect(text.length).toBeGreaterThan(20);
});
