// The whole main job through a real vLLM, over HTTP: once on two ranks with random weights, once with real small weights.

import { homedir } from "node:os";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { cacheFolder } from "../../../server/cache-folder.ts";
import { type LocalEngines, startLocalEngines } from "../../../server/engine/local/local.ts";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import { type ReceivedStep, receiveSteps, streamedDraft } from "../../support/steps.ts";
import { newMail } from "./mails.ts";
import { type RunningVllm, startVllm } from "./vllm.ts";

let embeddings: LocalEngines;
beforeAll(async () => {
  embeddings = await startLocalEngines({
    model: undefined,
    cacheFolder: cacheFolder(process.env, process.platform, homedir()),
    hub: undefined,
    say: () => undefined,
    signal: AbortSignal.timeout(300_000),
    without: "model",
  });
});
afterAll(() => embeddings?.stop());

async function collect(address: string, mail: object): Promise<ReceivedStep[]> {
  const steps: ReceivedStep[] = [];
  for await (const step of receiveSteps(address, mail)) steps.push(step);
  return steps;
}

const named = (steps: ReceivedStep[], name: string) => steps.filter((step) => step.name === name);

async function counter(server: ServerProcess, name: string): Promise<number> {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  return Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${name} `))
      ?.split(" ")[1] ?? 0,
  );
}

describe("tensor parallel over two ranks", () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer({
      ENGINE_URL: inject("vllmUrl"),
      ENGINE_API_KEY: inject("vllmKey"),
      EMBED_URL: embeddings.embedUrl ?? "",
    });
  });
  afterAll(() => server.stop());

  test("the start says in one line what the engine can do, and the health page has it too", async () => {
    expect(server.printed()).toMatch(
      /Model random, 4096 tokens: labels by token-ids, JSON by response_format/,
    );
    const health = await (await fetch(`${server.address}/api/health`)).json();
    expect(health.engine).toMatchObject({
      state: "ready",
      model: "random",
      abilities: { labels: "token-ids", takesPriority: true },
      replicas: [{ state: "ready" }],
    });
  });

  test("a mail becomes a category, facts and a checked draft", async () => {
    const steps = await collect(server.address, newMail());
    expect(steps.map(({ name }) => name)).not.toContain("failed");
    expect(named(steps, "triaged")[0]?.data.evidence).toMatchObject({ similarity: expect.anything() });
    expect(named(steps, "facts")[0]?.data.references).toContainEqual(
      expect.objectContaining({ value: expect.stringMatching(/^45/) }),
    );
    expect(named(steps, "drafting").length).toBeGreaterThan(3);
    const [checked] = named(steps, "checked");
    expect(steps.at(-1)).toBe(checked);
    expect(checked?.data.draft).toBe(streamedDraft(steps));
  });

  // Which of them is first is up to the engine; that neither waits for the other is tested with an engine that holds one back.
  test("the draft and the facts are both there, whichever comes first", async () => {
    const names = (await collect(server.address, newMail())).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["facts", "drafting", "checked"]));
  });

  test("what the pane has looked at before is met in the cache by the draft", async () => {
    const mail = newMail();
    await collect(server.address, { ...mail, draft: false });
    const before = await counter(server, 'mailwright_tokens_total{task="draft",kind="cached"}');
    await collect(server.address, mail);
    const after = await counter(server, 'mailwright_tokens_total{task="draft",kind="cached"}');
    expect(after - before).toBeGreaterThanOrEqual(384);
  });
});

describe("real small weights", () => {
  let vllm: RunningVllm;
  let server: ServerProcess;
  beforeAll(async () => {
    vllm = await startVllm(inject("vllmInstalled"), { model: "smollm2" });
    server = await startServer({ ENGINE_URL: vllm.url, EMBED_URL: embeddings.embedUrl ?? "" });
  });
  afterAll(async () => {
    await server?.stop();
    await vllm?.stop();
  });

  test("the draft is English prose about the mail", async () => {
    const steps = await collect(server.address, newMail());
    const [checked] = named(steps, "checked");
    expect(String(checked?.data.draft)).toMatch(
      /\b(?:the|you|your|we|is|to)\b.*\b(?:the|you|your|we|is|to)\b/s,
    );
    expect(String(checked?.data.draft)).toMatch(/pump|order|mail|message/i);
  });
});
