// Counts what the engine is asked: tokens, how many of them came from its prefix cache, and the time taken.

import type { CallOptions, Engine, Prompt, Usage, WriteSettings, Written } from "../engine/engine.ts";
import type { Metrics } from "./metrics.ts";

/** The same engine with every call counted; `apart` names the tasks that use another model than the read. */
export function metered<E extends Engine>(
  engine: E,
  metrics: Metrics,
  apart: (served: string) => string[] = () => [],
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
    if (apart(engine.abilities().model).includes("facts")) metrics.apart("facts");
    return result;
  }

  async function* write(
    prompt: Prompt,
    settings: WriteSettings,
    options: CallOptions,
  ): AsyncGenerator<string, Written> {
    const begun = performance.now();
    const written = yield* engine.write(prompt, settings, options);
    count("draft", written.usage, begun);
    if (settings.model !== undefined || apart(engine.abilities().model).includes("draft"))
      metrics.apart("draft");
    return written;
  }

  function count(task: string, usage: Usage, begun: number): void {
    metrics.asked(task, usage, (performance.now() - begun) / 1_000);
  }
}
