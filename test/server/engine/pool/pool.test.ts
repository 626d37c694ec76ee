// Several engines as one: who is asked, who takes over, and who is left alone. Two real vLLMs do the same in test/real/vllm/several.test.ts.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openAiEngine } from "../../../../server/engine/openai.ts";
import { byAffinity } from "../../../../server/engine/pool/affinity.ts";
import { type EnginePool, poolOf } from "../../../../server/engine/pool/pool.ts";
import { createRetryBudget } from "../../../../server/engine/pool/retry-budget.ts";
import { asTurn } from "../../../support/as-turn.ts";
import { type FaultyEngine, startFaultyEngine } from "../../../support/faulty-engine.ts";

const prompt = { shared: "<mail>Hello</mail>", task: "Answer." };
const options = (key = "mail") => ({ signal: AbortSignal.timeout(5_000), key });

describe("a mail's engine", () => {
  const urls = ["http://a", "http://b", "http://c"].map((url) => ({ url }));
  const keys = Array.from({ length: 300 }, (_, i) => `mail ${i}`);
  const firstOf = (items: { url: string }[], key: string) => byAffinity(items, key)[0]?.url;

  test("is the same every time, whatever the order in which the engines are named", () => {
    for (const key of keys) expect(firstOf(urls.toReversed(), key)).toBe(firstOf(urls, key));
  });

  test("is each of them about as often", () => {
    for (const { url } of urls)
      expect(keys.filter((key) => firstOf(urls, key) === url).length).toBeGreaterThan(70);
  });

  test("changes only for the mails of an engine that is gone", () => {
    const left = urls.slice(1);
    for (const key of keys.filter((one) => firstOf(urls, one) !== "http://a"))
      expect(firstOf(left, key)).toBe(firstOf(urls, key));
  });
});

test("one call in ten may be asked again, after a few that are free", () => {
  const budget = createRetryBudget(2);
  expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
  for (let call = 0; call < 9; call++) budget.called();
  expect(budget.take()).toBe(false);
  for (let call = 0; call < 2; call++) budget.called();
  expect(budget.take()).toBe(true);
});

describe("engines that fail", () => {
  let engines: FaultyEngine[];
  let said: string[];
  beforeEach(async () => {
    engines = [await startFaultyEngine(), await startFaultyEngine()];
    said = [];
  });
  afterEach(() => Promise.all(engines.map((engine) => engine.close())));

  async function pool(members: FaultyEngine[], firstWordMs = 500): Promise<EnginePool> {
    const made = poolOf(
      members.map(({ url }) => {
        const settings = { url, apiKey: undefined, model: undefined, startHint: "Start it.", restartMs: 0 };
        return { url, engine: openAiEngine({ ...settings, limits: { firstWordMs, readMs: 500 } }) };
      }),
      (sentence) => said.push(sentence),
    );
    await made.probe(options().signal);
    for (const { calls } of members) calls.length = 0;
    return made;
  }

  async function written(engine: EnginePool): Promise<string> {
    return (
      await Array.fromAsync(engine.write(asTurn(prompt), { temperature: 0, maxTokens: 9 }, options()))
    ).join("");
  }

  /** What an engine that was away is asked by way of a probe is not counted. */
  const draftsAskedOf = ({ calls }: FaultyEngine) => calls.filter(({ stream }) => stream === true).length;

  test.each(["busy", "loading", "overloaded"] as const)(
    "one that is %s: the next one answers",
    async (fault) => {
      const both = await pool(engines);
      const [own] = byAffinity(engines, "mail");
      own?.behave(fault);
      expect(await written(both)).toBe("Thank you for your mail.");
      expect(engines.map(draftsAskedOf)).toEqual([1, 1]);
    },
  );

  test("what was refused for a reason is not asked elsewhere", async () => {
    const both = await pool(engines);
    for (const engine of engines) engine.behave("context-too-long");
    await expect(written(both)).rejects.toMatchObject({ kind: "too-large" });
    expect(engines.map(draftsAskedOf).toSorted()).toEqual([0, 1]);
  });

  test("after the first word nobody takes over: the person has begun to read", async () => {
    const both = await pool(engines);
    for (const engine of engines) engine.behave("dies");
    await expect(written(both)).rejects.toMatchObject({ kind: "engine-died" });
    expect(engines.map(draftsAskedOf).toSorted()).toEqual([0, 1]);
  });

  test("a connection that breaks before anything came is tried once more, and no more", async () => {
    const [first] = engines as [FaultyEngine];
    const one = await pool([first]);
    first.behave("dies");
    await expect(one.read(prompt, ["A", "B"], options())).rejects.toMatchObject({ kind: "engine-died" });
    const reads = first.calls.filter(({ messages }) => JSON.stringify(messages).includes(prompt.shared));
    expect(reads).toHaveLength(2);
  });

  test("one that fails five times in a row is left alone, with the reason as the sentence, and asked again later", async () => {
    const [first] = engines as [FaultyEngine];
    const one = await pool([first], 150);
    first.behave("hangs");
    for (let call = 0; call < 5; call++)
      await expect(written(one)).rejects.toMatchObject({ kind: "engine-slow" });
    const asked = first.calls.length;
    await expect(written(one)).rejects.toMatchObject({ kind: "engine-slow" });
    expect(first.calls).toHaveLength(asked);
    expect(said.join()).toMatch(/failed 5 times in a row and is left alone/);
    first.behave("none");
    await expect.poll(() => written(one).catch(() => ""), { interval: 100 }).toMatch(/Thank/);
    expect(said.at(-1)).toMatch(/answers again/);
  });
});
