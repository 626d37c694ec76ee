// Two vLLMs: behind vLLM's own router, and as two ENGINE_URLs. A mail's tasks meet their prefix, and one of the two may die.

import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import { receiveSteps } from "../../support/steps.ts";
import { newMail } from "./mails.ts";
import { type RunningRouter, startRouter } from "./router.ts";
import { type RunningVllm, startVllm } from "./vllm.ts";

const away = "http://127.0.0.1:9";
let vllms: RunningVllm[];
let router: RunningRouter;
let behindRouter: ServerProcess;
let twoUrls: ServerProcess;

beforeAll(async () => {
  vllms = [];
  // One after the other: starting takes all there is of a small machine.
  for (const _ of [1, 2]) vllms.push(await startVllm(inject("vllmInstalled"), { model: "random" }));
  const urls = vllms.map(({ url }) => url);
  router = await startRouter(inject("vllmInstalled"), urls);
  behindRouter = await startServer({ ENGINE_URL: router.url, EMBED_URL: away });
  twoUrls = await startServer({ ENGINE_URL: urls.join(","), EMBED_URL: away });
}, 600_000);
afterAll(async () => {
  await behindRouter?.stop();
  await twoUrls?.stop();
  router?.stop();
  await Promise.all((vllms ?? []).map((vllm) => vllm.stop()));
});

async function names(server: ServerProcess, mail: object): Promise<string[]> {
  const steps: string[] = [];
  for await (const { name } of receiveSteps(server.address, mail)) steps.push(name);
  return steps;
}

/** Tokens that this server's facts found in the engines' caches, and prompt tokens that were asked for them. */
async function tokens(server: ServerProcess, kind: "cached" | "prompt"): Promise<number> {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  return [
    ...text.matchAll(new RegExp(`^mailwright_tokens_total\\{task="facts",kind="${kind}"\\} (\\d+)`, "gm")),
  ]
    .map((match) => Number(match[1]))
    .reduce((sum, value) => sum + value, 0);
}

describe.each(["behind vLLM's router", "as two ENGINE_URLs"])("%s", (way) => {
  const server = () => (way === "as two ENGINE_URLs" ? twoUrls : behindRouter);

  test("every mail has its own vLLM, so that its facts meet what its read has paid", async () => {
    const before = [await tokens(server(), "cached"), await tokens(server(), "prompt")];
    const served = await Promise.all(vllms.map((vllm) => vllm.metric("request_success_total")));
    for (let count = 0; count < 6; count++) expect((await names(server(), newMail())).at(-1)).toBe("checked");
    const cached = (await tokens(server(), "cached")) - (before[0] ?? 0);
    const prompt = (await tokens(server(), "prompt")) - (before[1] ?? 0);
    expect(cached / prompt).toBeGreaterThan(0.6);
    // Both were asked: six mails go to one of two with a chance of one in 32.
    const after = await Promise.all(vllms.map((vllm) => vllm.metric("request_success_total")));
    expect(after.map((count, i) => count > (served[i] ?? 0))).toEqual([true, true]);
  });
});

describe("when one of the two is killed", () => {
  beforeAll(() => vllms[1]?.signal("SIGKILL"));

  test("as two ENGINE_URLs nothing is lost: every mail is answered at its first try", async () => {
    for (let count = 0; count < 6; count++) expect((await names(twoUrls, newMail())).at(-1)).toBe("checked");
    const health = await (await fetch(`${twoUrls.address}/api/health`)).json();
    expect(health).toMatchObject({ status: "degraded", engine: { state: "ready" } });
    expect(health.engine.replicas.map(({ state }: { state: string }) => state)).toEqual(["ready", "away"]);
  });

  test("behind the router nothing is lost either", async () => {
    for (let count = 0; count < 6; count++)
      expect((await names(behindRouter, newMail())).at(-1)).toBe("checked");
  });
});
