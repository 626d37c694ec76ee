import { afterEach, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { type ConnectedEngine, openAiEngine } from "../../../server/engine/openai.ts";
import { asTurn } from "../../support/as-turn.ts";

const url = inject("engineUrl");
let engine: ConnectedEngine;
let mails = 0;
let stop = new AbortController();

beforeAll(async () => {
  engine = openAiEngine({ url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 });
  await engine.probe(stop.signal);
});
afterEach(() => {
  stop = new AbortController();
});

/** A mail of about 300 tokens that no test has used yet. */
function newMail() {
  const key = `mail ${++mails} ${Date.now()}`;
  const shared = `<mail>\nSubject: ${key}\n${`My parcel with the order number ${key} has not come and I wait. `.repeat(12)}\n</mail>`;
  return { task: (task: string) => ({ shared, task }), options: { key, signal: stop.signal } };
}

const sort =
  "Which kind of mail is it?\nA: service request\nB: advertising\nC: job application\nAnswer with one letter.";

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^llamacpp:${name} (\\S+)$`, "m").exec(text)?.[1]);
}

test("llama.cpp is known for what it is", () => {
  expect(engine.abilities()).toMatchObject({
    model: "smollm2-135m",
    contextTokens: 4_096,
    labels: "top-logprobs",
    structured: "response_format",
    parallelShares: false,
    reportsCached: true,
  });
});

test("a read is a distribution over the labels, and says how much the model believes in any of them", async () => {
  const mail = newMail();
  const read = await engine.read(mail.task(sort), ["A", "B", "C"], mail.options);
  expect(read.probabilities).toHaveLength(3);
  expect(read.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
  expect(read.labelMass).toBeGreaterThan(0.05);
  expect(read.labelMass).toBeLessThanOrEqual(1);
  expect(read.usage.completion).toBe(1);
});

test("labels the model would never say have next to no mass", async () => {
  const mail = newMail();
  const read = await engine.read(mail.task(sort), ["Q", "Z"], mail.options);
  expect(read.labelMass).toBeLessThan(0.05);
});

test("an answer obeys its schema, even from a model that cannot do much", async () => {
  const mail = newMail();
  const schema = z.strictObject({
    order: z.string().max(40).nullable(),
    urgent: z.boolean(),
    questions: z.array(z.string().max(60)).max(2),
  });
  const task = mail.task("Give order, urgent and questions of this mail as JSON.");
  const { value, usage } = await engine.answer(task, schema, { ...mail.options, maxTokens: 300 });
  expect(schema.safeParse(value).success).toBe(true);
  expect(usage.completion).toBeGreaterThan(5);
});

test("a text comes piece by piece and says how it ended", async () => {
  const mail = newMail();
  const pieces: string[] = [];
  const written = engine.write(
    asTurn(mail.task("Write a reply.")),
    { temperature: 0, maxTokens: 12 },
    mail.options,
  );
  let next = await written.next();
  for (; !next.done; next = await written.next()) pieces.push(next.value);
  expect(pieces.length).toBeGreaterThan(3);
  expect(next.value).toMatchObject({ cutOff: true, usage: { completion: 12 } });
});

test("the second and third task on a mail find its text in the cache", async () => {
  const mail = newMail();
  const first = await engine.read(mail.task(sort), ["A", "B"], mail.options);
  const second = await engine.read(mail.task("Is it urgent? A: yes B: no"), ["A", "B"], mail.options);
  const words = engine.write(
    asTurn(mail.task("Write a reply.")),
    { temperature: 0, maxTokens: 2 },
    mail.options,
  );
  let third = await words.next();
  while (!third.done) third = await words.next();
  expect(first.usage.cached).toBeLessThan(100);
  expect(second.usage.cached).toBeGreaterThan(250);
  expect(third.value.usage.cached).toBeGreaterThan(250);
});

test("two tasks sent at once on one mail pay for its text once", async () => {
  const mail = newMail();
  const reads = await Promise.all([
    engine.read(mail.task(sort), ["A", "B"], mail.options),
    engine.read(mail.task("Is it urgent? A: yes B: no"), ["A", "B"], mail.options),
  ]);
  const cached = reads.map(({ usage }) => usage.cached ?? 0).toSorted((one, two) => one - two);
  expect(cached[0]).toBeLessThan(100);
  expect(cached[1]).toBeGreaterThan(250);
});

test("a mail's text is still there after three other mails were worked on", async () => {
  const mail = newMail();
  await engine.read(mail.task(sort), ["A", "B"], mail.options);
  const others = Array.from({ length: 3 }, newMail);
  await Promise.all(others.map((other) => engine.read(other.task(sort), ["A", "B"], other.options)));
  const again = await engine.read(mail.task("Is it urgent? A: yes B: no"), ["A", "B"], mail.options);
  expect(again.usage.cached).toBeGreaterThan(250);
});

const long = { temperature: 1, maxTokens: 2_000 };

test("when the signal is aborted, the engine stops within a second", async () => {
  const mail = newMail();
  const written = engine.write(asTurn(mail.task("Write a novel of thirty chapters.")), long, mail.options);
  await written.next();
  expect(await metric("requests_processing")).toBe(1);
  stop.abort(new Error("stopped"));
  await expect(written.next()).rejects.toThrow("stopped");
  await expect.poll(() => metric("requests_processing"), { timeout: 1_000, interval: 50 }).toBe(0);
});

test("when the reader leaves, the engine stops within a second", async () => {
  const mail = newMail();
  for await (const _ of engine.write(
    asTurn(mail.task("Write a novel of thirty chapters.")),
    long,
    mail.options,
  ))
    break;
  await expect.poll(() => metric("requests_processing"), { timeout: 1_000, interval: 50 }).toBe(0);
});

test("tokens are counted by the engine's own tokenizer", async () => {
  expect(await engine.countTokens("hello hello hello", stop.signal)).toBe(3);
  expect(await engine.countTokens("", stop.signal)).toBe(0);
});

test("half a surrogate pair and a NUL in a mail do not upset the engine", async () => {
  const mail = newMail();
  const read = await engine.read(
    { shared: "<mail>\ud83d \0 \udc4d</mail>", task: sort },
    ["A", "B"],
    mail.options,
  );
  expect(read.probabilities).toHaveLength(2);
});

test("a prompt longer than the context is said to be too long", async () => {
  const prompt = { shared: "order ".repeat(6_000), task: sort };
  await expect(engine.read(prompt, ["A", "B"], newMail().options)).rejects.toMatchObject({
    kind: "too-large",
  });
});
