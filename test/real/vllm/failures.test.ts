// What a person reads when vLLM fails, each failure made by a real vLLM; and that work goes on by itself when it is back.

import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { Problem } from "../../../server/problem.ts";
import { asTurn } from "../../support/as-turn.ts";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import { receiveSteps } from "../../support/steps.ts";
import { newMail } from "./mails.ts";
import { type RunningVllm, startVllm } from "./vllm.ts";

const options = () => ({ signal: AbortSignal.timeout(60_000), key: "k" });
const short = { shared: "", task: "Say hello." };

function engineAt(url: string, more: Partial<Parameters<typeof openAiEngine>[0]> = {}): ConnectedEngine {
  return openAiEngine({
    url,
    apiKey: inject("vllmKey"),
    model: undefined,
    startHint: "Start it.",
    restartMs: 0,
    ...more,
  });
}

async function failureOf(engine: ConnectedEngine, prompt = short, maxTokens = 4): Promise<Problem> {
  try {
    const writing = engine.write(asTurn(prompt), { temperature: 0, maxTokens }, options());
    while (!(await writing.next()).done);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error("Nothing failed.");
}

describe("each failure has its own sentence", () => {
  test("a model that is not served", async () => {
    expect(await failureOf(engineAt(inject("vllmUrl"), { model: "qwen9" }))).toMatchObject({
      kind: "engine-refused",
      message: expect.stringMatching(
        /model qwen9 .* not served there\. Set ENGINE_MODEL to one of: random\./,
      ),
    });
  });

  test("a key that is not accepted", async () => {
    expect(await failureOf(engineAt(inject("vllmUrl"), { apiKey: "wrong" }))).toMatchObject({
      kind: "engine-refused",
      message: expect.stringMatching(/refused our key \(401\)\. Set ENGINE_API_KEY/),
    });
  });

  test("a prompt longer than the context", async () => {
    const prompt = { shared: "word ".repeat(5_000), task: "Answer." };
    expect(await failureOf(engineAt(inject("vllmUrl")), prompt)).toMatchObject({
      kind: "too-large",
      message: expect.stringMatching(/longer than the model at .* can read/),
    });
  });

  test("more calls than may wait here", async () => {
    const engine = engineAt(inject("vllmUrl"), { limits: { queue: 0 } });
    await engine.probe(options().signal);
    expect(await failureOf(engine)).toMatchObject({ kind: "busy" });
  });
});

describe("a vLLM of its own that is stopped, filled and killed", () => {
  let vllm: RunningVllm;
  let server: ServerProcess;
  beforeAll(async () => {
    vllm = await startVllm(inject("vllmInstalled"), { model: "random", flags: ["--max-num-queued-reqs=2"] });
    server = await startServer({ ENGINE_URL: vllm.url, EMBED_URL: "http://127.0.0.1:9" });
  });
  afterAll(async () => {
    await server?.stop();
    await vllm?.stop();
  });

  test("queue full: vLLM's own 503 is a sentence of its own", async () => {
    const engine = engineAt(vllm.url);
    await engine.probe(options().signal);
    const leave = new AbortController();
    const holding = [1, 2].map(() => {
      const writing = engine.write(
        asTurn(short),
        { temperature: 0, maxTokens: 3_000 },
        { signal: leave.signal, key: "k" },
      );
      return writing.next().then(() => writing);
    });
    await Promise.all(holding);
    expect(await failureOf(engine)).toMatchObject({
      kind: "busy",
      message: expect.stringMatching(/is busy \(503\)/),
    });
    leave.abort();
    await Promise.all(
      holding.map(async (writing) =>
        (await writing).return({ cutOff: true, usage: { prompt: 0, cached: null, completion: 0 } }),
      ),
    );
  });

  test("no first word in time", async () => {
    const engine = engineAt(vllm.url, { limits: { firstWordMs: 700 } });
    await engine.probe(options().signal);
    vllm.signal("SIGSTOP");
    try {
      expect(await failureOf(engine)).toMatchObject({
        kind: "engine-slow",
        message: expect.stringMatching(/no word within 0\.7 s/),
      });
    } finally {
      vllm.signal("SIGCONT");
    }
    await expect.poll(() => vllm.metric("num_requests_running"), { timeout: 5_000 }).toBe(0);
  });

  test("killed while it writes: a failed step, the health page says so, and work goes on when it is back", {
    timeout: 240_000,
  }, async () => {
    const names: string[] = [];
    let failed: unknown;
    for await (const step of receiveSteps(server.address, newMail())) {
      if (step.name === "drafting" && names.at(-1) !== "drafting") vllm.signal("SIGKILL");
      names.push(step.name);
      if (step.name === "failed") failed = step.data;
    }
    expect(failed).toMatchObject({
      type: "/problems/engine-died",
      step: "drafting",
      detail: expect.stringMatching(/stopped answering in the middle\. Start it, or correct ENGINE_URL\./),
    });
    expect(names.filter((name) => name === "facts")).toHaveLength(1);
    const health = async () => (await fetch(`${server.address}/api/health`)).json();
    // Away at once; the kept connection breaks first, and a moment later nobody listens there.
    expect(await health()).toMatchObject({ status: "degraded", engine: { state: "away" } });
    await expect.poll(health, { timeout: 5_000 }).toMatchObject({
      status: "degraded",
      engine: { state: "away", detail: expect.stringMatching(/connection refused/) },
    });

    vllm = await startVllm(inject("vllmInstalled"), { model: "random", port: vllm.port });
    expect(await health()).toMatchObject({ engine: { state: "ready" } });
    const again: string[] = [];
    for await (const step of receiveSteps(server.address, newMail())) again.push(step.name);
    expect(again.at(-1)).toBe("checked");
  });
});
