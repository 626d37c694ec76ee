// A connected engine, and short ways to ask it, for tests of its answers.

import { type ConnectedEngine, openAiEngine } from "../../server/engine/openai.ts";
import { Problem } from "../../server/problem.ts";
import { asTurn } from "./as-turn.ts";

const prompt = { shared: "<mail>Hello</mail>", task: "Answer." };
const options = () => ({ signal: AbortSignal.timeout(20_000), key: "mail" });

/** A probed engine at this address. */
export async function engineAt(url: string): Promise<ConnectedEngine> {
  const settings = { url, apiKey: undefined, model: undefined, startHint: "Start it.", restartMs: 0 };
  const engine = openAiEngine({ ...settings, limits: { firstWordMs: 5_000, idleMs: 5_000 } });
  await engine.probe(options().signal);
  return engine;
}

export function read(engine: ConnectedEngine) {
  return engine.read(prompt, ["A", "B"], options());
}

/** The draft with its return value, and what was shown before a failure. */
export async function written(engine: ConnectedEngine, maxTokens = 20) {
  const pieces: string[] = [];
  const writing = engine.write(asTurn(prompt), { temperature: 0, maxTokens }, options());
  try {
    for (;;) {
      const next = await writing.next();
      if (next.done) return { text: pieces.join(""), pieces, ...next.value, problem: null };
      pieces.push(next.value);
    }
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return { text: pieces.join(""), pieces, cutOff: undefined, problem: thrown };
  }
}

/** The Problem that `work` fails with; anything else fails the test. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown = await work.then(
    () => new Error("Nothing was thrown."),
    (error: unknown) => error,
  );
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}
