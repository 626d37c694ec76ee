// A LoRA adapter writes the drafts: served beside its base model, with a prefix cache of its own, which is said and counted.

import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openAiEngine } from "../../../server/engine/openai.ts";
import { asTurn } from "../../support/as-turn.ts";
import { startServer } from "../../support/server-process.ts";
import { receiveSteps } from "../../support/steps.ts";
import { newMail, prefixOf } from "./mails.ts";
import { type RunningVllm, startVllm } from "./vllm.ts";

let vllm: RunningVllm;
beforeAll(async () => {
  const installed = inject("vllmInstalled");
  const flags = ["--enable-lora", "--max-lora-rank=8", `--lora-modules=polite=${installed.adapter}`];
  vllm = await startVllm(installed, { model: "random", flags });
});
afterAll(() => vllm?.stop());

test("the adapter is served, writes something else, and does not meet what its base model has read", async () => {
  const signal = AbortSignal.timeout(60_000);
  const engine = openAiEngine({
    url: vllm.url,
    apiKey: undefined,
    model: undefined,
    startHint: "",
    restartMs: 0,
  });
  await engine.probe(signal);
  expect(engine.served()).toEqual(["random", "polite"]);
  const shared = await prefixOf(newMail(), engine, signal);
  const write = async (model?: string) => {
    const settings = { temperature: 0, maxTokens: 12, model };
    const pieces = engine.write(asTurn({ shared, task: "Write the reply." }), settings, { signal, key: "k" });
    let text = "";
    for (;;) {
      const next = await pieces.next();
      if (next.done) return { text, cached: next.value.usage.cached };
      text += next.value;
    }
  };
  const base = await write();
  const again = await write();
  const polite = await write("polite");
  expect(again.cached).toBeGreaterThan(256);
  expect(polite.cached).toBe(0);
  expect(polite.text).not.toBe(base.text);
  await expect(write("rude")).rejects.toThrow(/model rude .* not served there.*random, polite/);
});

test("that facts are asked of another model is said at start and counted", async () => {
  const server = await startServer({
    ENGINE_URL: vllm.url,
    EMBED_URL: "http://127.0.0.1:9",
    FACTS_MODEL: "polite",
  });
  try {
    expect(server.printed()).toMatch(/Facts are asked of another model than the read/);
    let last = "";
    for await (const { name } of receiveSteps(server.address, newMail())) last = name;
    expect(last).toBe("checked");
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    expect(metrics).toMatch(/^mailwright_prefix_apart_total\{task="facts"\} 1$/m);
    const counted = (kind: string) =>
      Number(
        new RegExp(`^mailwright_tokens_total\\{task="facts",kind="${kind}"\\} (\\d+)$`, "m").exec(
          metrics,
        )?.[1],
      );
    // The adapter met what stands before every mail in the test above, but not this mail.
    expect(counted("cached")).toBeLessThan(counted("prompt") * 0.7);
  } finally {
    await server.stop();
  }
});
