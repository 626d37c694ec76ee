// Counts what the engine is asked: tokens, how many of them came from its prefix cache, and the time taken.

import type {
  CallOptions,
  Engine,
  Message,
  Prompt,
  Usage,
  WriteSettings,
  Written,
} from "../engine/engine.ts";
import type { Metrics } from "./metrics.ts";

/** The same engine with every call counted; `apart` tells whether facts use another model than the read. */
export function metered<E extends Engine>(
  engine: E,
  metrics: Metrics,
  apart: (served: string) => boolean = () => false,
): E {
  return { ...engine, read, answer, write };

  async function read(prompt: Prompt, labels: string[], options: CallOptions) {
    const begun = performance.now();
    const result = await engine.read(prompt, labels, options);
    count("read", result.usage, begun);
    return result;
  }

  async function answer(...given: Parameters<Engine["answer"]>) {
    const begun = performance.now();
    const result = await engine.answer(...given);
    count("facts", result.usage, begun);
    if (apart(engine.abilities().model)) metrics.apart("facts");
    return result;
  }

  async function* write(
    conversation: Message[],
    settings: WriteSettings,
    options: CallOptions,
  ): AsyncGenerator<string, Written> {
    const begun = performance.now();
    const written = yield* engine.write(conversation, settings, options);
    count("draft", written.usage, begun);
    return written;
  }

  function count(task: string, usage: Usage, begun: number): void {
    metrics.asked(task, usage, (performance.now() - begun) / 1_000);
  }
}
