// An engine with limits of a test's own, which works on one call at a time, and the three kinds of work it is asked for.

import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { EngineLimits } from "../../server/engine/limits.ts";
import { type ConnectedEngine, openAiEngine } from "../../server/engine/openai.ts";
import { asTurn } from "./as-turn.ts";
import type { ScriptedEngine } from "./scripted-engine.ts";

const prompt = { shared: "<mail>Hello</mail>", task: "Answer." };
const Order = z.object({ order: z.string() });

/** It takes a call and says nothing. */
export const hangs = { routes: { "/v1/chat/completions": () => undefined } };
/** As llama.cpp says that it works on one call at a time. */
export const oneSlot = {
  routes: { "/props": { total_slots: 1, default_generation_settings: { n_ctx: 4_096 } } },
};

/** A probed engine with these limits. */
export async function engineWith({ url }: ScriptedEngine, limits: Partial<EngineLimits>) {
  const settings = { url, apiKey: undefined, model: undefined, startHint: "", restartMs: 0 };
  const engine = openAiEngine({ ...settings, limits });
  await engine.probe(new AbortController().signal);
  return engine;
}

export type Task = "read" | "answer" | "draft";

/** Asks for one kind of work on the mail with this key, whole. */
export const ask: Record<
  Task,
  (engine: ConnectedEngine, signal: AbortSignal, key: string) => Promise<unknown>
> = {
  read: (engine, signal, key) => engine.read(prompt, ["A", "B"], { signal, key }),
  answer: (engine, signal, key) => engine.answer(prompt, Order, { signal, key, maxTokens: 20 }),
  draft: (engine, signal, key) =>
    Array.fromAsync(engine.write(asTurn(prompt), { temperature: 0, maxTokens: 20 }, { signal, key })),
};

/** Takes the engine's only turn until the function it resolves with is called; from now on the engine hangs. */
export async function occupied(
  engine: ConnectedEngine,
  scripted: ScriptedEngine,
): Promise<() => Promise<void>> {
  scripted.play(hangs);
  const leaving = new AbortController();
  const first = ask.draft(engine, leaving.signal, "first").catch(() => undefined);
  await sleep(20);
  return async () => {
    leaving.abort();
    await first;
  };
}
