import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { Problem } from "../../../server/problem.ts";
import { asTurn } from "../../support/as-turn.ts";
import { type Fault, type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";

const prompt = { shared: "<mail>Hello</mail>", task: "Answer." };
const options = () => ({ signal: new AbortController().signal, key: "mail" });
const Order = z.object({ order: z.string() });

let faulty: FaultyEngine;
let engine: ConnectedEngine;

beforeAll(async () => {
  faulty = await startFaultyEngine();
  engine = engineAt(faulty.url);
});
// A probe makes sure again of what the fault before put in doubt.
beforeEach(async () => {
  faulty.behave("none");
  await engine.probe(options().signal);
});
afterAll(() => faulty.close());

function engineAt(url: string, model?: string): ConnectedEngine {
  return openAiEngine({
    url,
    apiKey: undefined,
    model,
    startHint: "Start it with the command you know.",
    restartMs: 0,
    limits: { readMs: 200, answerMs: 200, firstWordMs: 200, idleMs: 200, writeMs: 2_000 },
  });
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown = await work.then(
    () => new Error("nothing was thrown"),
    (error: unknown) => error,
  );
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}

async function written(words: string[] = []): Promise<{ cutOff: boolean }> {
  const pieces = engine.write(asTurn(prompt), { temperature: 0, maxTokens: 20 }, options());
  for (;;) {
    const next = await pieces.next();
    if (next.done) return next.value;
    words.push(next.value);
  }
}

test("when all is well, the words come and the end says so", async () => {
  const words: string[] = [];
  expect(await written(words)).toMatchObject({ cutOff: false, usage: { prompt: 10, cached: null } });
  expect(words.join("")).toBe("Thank you for your mail.");
});

test("an answer cut off at its length says so", async () => {
  faulty.behave("cut-off");
  expect((await written()).cutOff).toBe(true);
});

describe("a failure while writing has its kind and its sentence", () => {
  const facts: [Fault, Problem["kind"], RegExp][] = [
    ["refuses-key", "engine-refused", /refused our key \(401\)\. Set ENGINE_API_KEY/],
    ["forbidden", "engine-refused", /refused our key \(403\)/],
    ["redirects", "engine-refused", /sends us to another address \(308\)\. Set ENGINE_URL/],
    ["unknown-model", "engine-refused", /does not serve the model asked for\. Set ENGINE_MODEL/],
    ["busy", "busy", /is busy \(429\)\. Try again in a moment/],
    ["overloaded", "busy", /is busy \(503\)/],
    ["loading", "engine-starting", /is still starting/],
    ["broken", "engine-refused", /reports an error \(500\)\. Its own log says more/],
    ["context-too-long", "too-large", /longer than the model at \S+ can read/],
    [
      "html",
      "engine-refused",
      /is not an OpenAI-compatible server with \/v1\/chat\/completions\. Check ENGINE_URL/,
    ],
    ["garbage", "engine-refused", /is not an OpenAI-compatible server/],
    ["dies", "engine-died", /stopped answering in the middle\. Start it with the command you know/],
    ["ends-early", "engine-died", /stopped answering in the middle/],
    ["gives-up", "engine-refused", /reports an error \(500\)\. Its own log says more/],
    ["gives-up-without-code", "engine-died", /stopped answering in the middle/],
    ["hangs", "engine-slow", /no word within 0\.2 s/],
    ["slow-first-word", "engine-slow", /no word within 0\.2 s/],
    ["stalls", "engine-slow", /nothing more for 0\.2 s/],
  ];
  test.each(facts)("%s → %s", async (fault, kind, sentence) => {
    faulty.behave(fault);
    const problem = await problemOf(written());
    expect(problem.kind).toBe(kind);
    expect(problem.message).toMatch(sentence);
    expect(problem.message).not.toContain("secret");
  });
});

test.each([
  ["hangs", "engine-slow"],
  ["dies", "engine-died"],
  ["html", "engine-refused"],
  ["redirects", "engine-refused"],
] as const)("a read from an engine that %s is a Problem, too", async (fault, kind) => {
  faulty.behave(fault);
  expect((await problemOf(engine.read(prompt, ["A", "B"], options()))).kind).toBe(kind);
});

test("what was written before the engine died has arrived, and nothing is asked twice", async () => {
  faulty.behave("dies");
  const before = faulty.calls.length;
  const words: string[] = [];
  await problemOf(written(words));
  expect(words.join("")).toBe("Thank you ");
  expect(faulty.calls.length - before).toBe(1);
});

test("JSON that does not obey is asked for once more", async () => {
  faulty.behave("wrong-json-once");
  const { value } = await engine.answer(prompt, Order, { ...options(), maxTokens: 20 });
  expect(value).toEqual({ order: "4711" });
  expect(JSON.stringify(faulty.calls.at(-1)?.messages)).toContain("That is not usable");
});

test("JSON that does not obey twice is a Problem", async () => {
  faulty.behave("wrong-json");
  const problem = await problemOf(engine.answer(prompt, Order, { ...options(), maxTokens: 20 }));
  expect(problem.message).toMatch(/twice it did not have the form asked for/);
});

test("an aborted signal closes the socket and passes the reason on", async () => {
  faulty.behave("stalls");
  const stop = new AbortController();
  const pieces = engine.write(
    asTurn(prompt),
    { temperature: 0, maxTokens: 20 },
    { ...options(), signal: stop.signal },
  );
  await pieces.next();
  stop.abort(new Error("the person pressed Stop"));
  await expect(pieces.next()).rejects.toThrow("the person pressed Stop");
  await expect.poll(() => faulty.running()).toBe(0);
});

test("whoever stops reading closes the socket", async () => {
  faulty.behave("stalls");
  for await (const _ of engine.write(asTurn(prompt), { temperature: 0, maxTokens: 20 }, options())) break;
  await expect.poll(() => faulty.running()).toBe(0);
});

test("where nobody listens, the sentence says so and how to start it", async () => {
  const gone = await startFaultyEngine();
  await gone.close();
  const problem = await problemOf(engineAt(gone.url).read(prompt, ["A"], options()));
  expect(problem.kind).toBe("engine-away");
  expect(problem.message).toBe(
    `Cannot reach the model at ${gone.url}: connection refused. Start it with the command you know.`,
  );
});

test("a port that no HTTP client may use is an engine that cannot be reached", async () => {
  const problem = await problemOf(engineAt("http://127.0.0.1:9").read(prompt, ["A"], options()));
  expect(problem.message).toMatch(/Cannot reach the model .*: that port belongs to another protocol/);
});

test("a host without a name in the network has its own sentence", async () => {
  const away = await engineAt("http://no-such-host.invalid").away(options().signal);
  expect(away?.message).toMatch(/Cannot reach the model at http:\/\/no-such-host\.invalid: .*host/);
});

test("a model that is not served is named together with those that are", async () => {
  const problem = await problemOf(engineAt(`${faulty.url}/v1`, "gpt-9").probe(options().signal));
  expect(problem.message).toMatch(/Cannot use the model gpt-9 at .* Set ENGINE_MODEL to one of: faulty\./);
});

test("before a probe, the abilities are not guessed", () => {
  expect(() => engineAt(faulty.url).abilities()).toThrow(/was not asked yet/);
});
