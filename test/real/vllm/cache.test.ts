// What vLLM's prefix cache gives the tasks on one mail, by vLLM's own count.

import { beforeAll, describe, expect, inject, test, vi } from "vitest";
import { z } from "zod";
import type { Usage } from "../../../server/engine/engine.ts";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { cacheSalt } from "../../../server/engine/salt.ts";
import { asTurn } from "../../support/as-turn.ts";
import { newMail, prefixOf } from "./mails.ts";

/** vLLM without a GPU keeps its cache in blocks of 128 tokens. */
const block = 128;
const labels = [..."ABCDEFG"];
const readTask = "Which kind of mail is it? A to G. Answer with the letter only.";
const Sender = z.object({ name: z.string().max(20), products: z.array(z.string().max(12)).max(2) });

const Asked = z.looseObject({ logprob_token_ids: z.array(z.number()) });
const Token = z.object({ top_logprobs: z.array(z.object({ token: z.string() })) });
const Top = z.object({ choices: z.array(z.object({ logprobs: z.object({ content: z.array(Token) }) })) });

const signal = AbortSignal.timeout(300_000);
const engine = of("one");

function of(tenant: string): ConnectedEngine {
  return openAiEngine({
    url: inject("vllmUrl"),
    apiKey: inject("vllmKey"),
    model: undefined,
    salt: cacheSalt({ TENANT: tenant, ENGINE_API_KEY: inject("vllmKey") }),
    startHint: "Start it.",
    restartMs: 0,
  });
}

async function drafted(shared: string, by = engine): Promise<Usage> {
  const writing = by.write(
    asTurn({ shared, task: "Write the reply." }),
    { temperature: 0, maxTokens: 16 },
    { signal, key: "k" },
  );
  for (;;) {
    const next = await writing.next();
    if (next.done) return next.value.usage;
  }
}

beforeAll(async () => {
  await engine.probe(signal);
});

describe("three tasks on one mail", () => {
  let shared: string;
  let sharedTokens: number;
  const usages: Record<string, Usage> = {};
  let value: z.infer<typeof Sender>;

  beforeAll(async () => {
    shared = await prefixOf(newMail(), engine, signal);
    sharedTokens = await engine.countTokens(shared, signal);
    const read = await engine.read({ shared, task: readTask }, labels, { signal, key: "k" });
    const facts = { shared, task: 'Answer with JSON: {"name":"","products":[]}' };
    const [draft, answer] = await Promise.all([
      drafted(shared),
      engine.answer(facts, Sender, { signal, key: "k", maxTokens: 150 }),
    ]);
    value = answer.value;
    Object.assign(usages, { read: read.usage, draft, answer: answer.usage });
  });

  test("the read decodes one token, and vLLM returns every label it was asked for and no other", async () => {
    const heard = vi.spyOn(globalThis, "fetch");
    const listening = of("one");
    await listening.probe(signal);
    heard.mockClear();
    const { probabilities, usage } = await listening.read({ shared, task: readTask }, labels, {
      signal,
      key: "k",
    });
    const index = heard.mock.calls.findIndex(([url]) => String(url).endsWith("/chat/completions"));
    const asked = Asked.parse(JSON.parse(String(heard.mock.calls[index]?.[1]?.body)));
    heard.mockRestore();
    expect(usage.completion).toBe(1);
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);

    // The same request once more, to read vLLM's answer as it comes.
    const answer = await fetch(`${inject("vllmUrl")}/v1/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${inject("vllmKey")}`, "content-type": "application/json" },
      body: JSON.stringify(asked),
    });
    const top = Top.parse(await answer.json()).choices[0]?.logprobs.content[0]?.top_logprobs ?? [];
    const returned = new Set(top.map(({ token }) => token));
    expect(asked.logprob_token_ids.length).toBeGreaterThanOrEqual(labels.length);
    expect(asked.logprob_token_ids.filter((id) => !returned.has(`token_id:${id}`))).toEqual([]);
    // The token that was sampled comes besides.
    expect(returned.size).toBeLessThanOrEqual(asked.logprob_token_ids.length + 1);
  });

  test("the facts obey the schema, with weights that know no JSON", () => {
    expect(Sender.parse(value)).toEqual(value);
  });

  test("the mail is read once: draft and facts find it in the cache, all but the last block", () => {
    expect(sharedTokens).toBeGreaterThan(3 * block);
    expect(usages.read?.cached).toBe(0);
    expect(usages.draft?.cached).toBeGreaterThanOrEqual(sharedTokens - block);
    expect(usages.answer?.cached).toBeGreaterThanOrEqual(sharedTokens - block);
  });
});

describe("organisations on one vLLM", () => {
  test("one does not meet what another has read, and always meets its own", async () => {
    const shared = await prefixOf(newMail(), engine, signal);
    const before = (await drafted(shared, of("one"))).cached ?? 0;
    // "One" has read other mails, and what stands before every mail with them; nobody has ever come as "two".
    expect((await drafted(shared, of("two"))).cached).toBe(0);
    // Another replica of the first.
    expect((await drafted(shared, of("one"))).cached).toBeGreaterThanOrEqual(before + 2 * block);
  });
});
