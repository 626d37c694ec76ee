// Real weights over two ranks: Qwen2.5-Coder-0.5B has 14 heads and 2 KV heads, so each rank has 7 and 1. What the ranks compute is put
// together rightly only if the words make sense, which random weights cannot show.

import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { readKind, twoMails, writeReply } from "../../support/two-mails.ts";
import { type RunningVllm, startVllm } from "./vllm.ts";

const signal = AbortSignal.timeout(600_000);
let vllm: RunningVllm;
let engine: ConnectedEngine;

beforeAll(async () => {
  vllm = await startVllm(inject("vllmInstalled"), { model: "qwen", ranks: 2 });
  engine = openAiEngine({ url: vllm.url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 });
  await engine.probe(signal);
});
afterAll(() => vllm?.stop());

test("it is known for what it is, and its two ranks are there", () => {
  expect(engine.abilities()).toMatchObject({ model: "qwen", labels: "token-ids", reportsCached: true });
  expect(vllm.printed()).toMatch(/world_size=2/);
});

test.each(twoMails)("a mail in $language is read for what it is", async (mail) => {
  const { kind, labelMass } = await readKind(engine, mail, signal);
  expect(kind).toBe(mail.kind);
  expect(labelMass).toBeGreaterThan(0.5);
});

test.each(twoMails)("a mail in $language is answered in $language, about what it says", async (mail) => {
  const { text, language } = await writeReply(engine, mail, signal);
  expect(language, text).toBe(mail.language);
  expect(text).toMatch(/lamp|order|deliver|打印机|订单|发货/i);
});
