// What is counted: a value that is no number counts as nothing, and never makes a reply fail.

import { expect, test } from "vitest";
import { createMetrics } from "../../../server/telemetry/metrics.ts";

const tokensOf = async (metrics: ReturnType<typeof createMetrics>) =>
  (await metrics.exposition()).text
    .split("\n")
    .filter((line) => line.startsWith("mailwright_tokens_total{"))
    .map((line) => line.replace(/^mailwright_tokens_total/, ""));

test("tokens are counted by task and kind", async () => {
  const metrics = createMetrics();
  metrics.asked("draft", { prompt: 10, cached: 8, completion: 5 }, 1);
  metrics.asked("draft", { prompt: 10, cached: null, completion: 5 }, 1);
  expect(await tokensOf(metrics)).toEqual([
    '{task="draft",kind="prompt"} 20',
    '{task="draft",kind="cached"} 8',
    '{task="draft",kind="completion"} 10',
  ]);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  "%d tokens are none, and no failure",
  async (count) => {
    const metrics = createMetrics();
    metrics.asked("draft", { prompt: count, cached: count, completion: count }, 1);
    expect(await tokensOf(metrics)).toEqual([
      '{task="draft",kind="prompt"} 0',
      '{task="draft",kind="cached"} 0',
      '{task="draft",kind="completion"} 0',
    ]);
  },
);

test("an impossible duration is no failure either", () => {
  const metrics = createMetrics();
  for (const seconds of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    metrics.asked("draft", { prompt: 1, cached: 1, completion: 1 }, seconds);
    metrics.answered("/api/reply", 200, seconds);
  }
});
