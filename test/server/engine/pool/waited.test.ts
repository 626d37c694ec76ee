// Reads that were late at an engine of a pool: their time is used up, and that is no sign of an engine out of order.

import { expect, onTestFinished, test } from "vitest";
import { openAiEngine } from "../../../../server/engine/openai.ts";
import { byAffinity } from "../../../../server/engine/pool/affinity.ts";
import { poolOf } from "../../../../server/engine/pool/pool.ts";
import { asTurn } from "../../../support/as-turn.ts";
import { startFaultyEngine } from "../../../support/faulty-engine.ts";

const prompt = { shared: "<mail>Hello</mail>", task: "Answer." };
const options = (signal: AbortSignal = AbortSignal.timeout(5_000)) => ({ signal, key: "mail" });
/** How many calls a server that says nothing about it is sent at once. */
const atOnce = 32;
/** Five failures in a row have an engine left alone. */
const lateOnes = 6;

test("a read that was late has no time left for the next engine, and its own is not left alone", async () => {
  const engines = [await startFaultyEngine(), await startFaultyEngine()];
  onTestFinished(() => Promise.all(engines.map((engine) => engine.close())).then(() => undefined));
  const said: string[] = [];
  const pool = poolOf(
    engines.map(({ url }) => {
      const settings = { url, apiKey: undefined, model: undefined, startHint: "Start it.", restartMs: 0 };
      return { url, engine: openAiEngine({ ...settings, limits: { readMs: 50 } }) };
    }),
    (sentence) => said.push(sentence),
  );
  await pool.probe(options().signal);
  const [own, other] = byAffinity(engines, "mail");
  for (const engine of engines) engine.behave("hangs");
  const before = other?.calls.length;
  const leaving = new AbortController();
  for (let call = 0; call < lateOnes; call++)
    await expect(pool.read(prompt, ["A", "B"], options())).rejects.toMatchObject({ kind: "engine-slow" });
  const write = () =>
    pool.write(asTurn(prompt), { temperature: 0, maxTokens: 9 }, options(leaving.signal)).next();
  const held = Array.from({ length: atOnce }, () => write().catch(() => undefined));
  await expect.poll(() => own?.running()).toBe(atOnce);
  for (let call = 0; call < lateOnes; call++)
    await expect(pool.read(prompt, ["A", "B"], options())).rejects.toMatchObject({ kind: "busy" });
  expect(other?.calls.length).toBe(before);
  expect(said).toEqual([]);
  leaving.abort();
  await Promise.all(held);
});
