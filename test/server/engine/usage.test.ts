// The engine's own count of tokens: whatever stands there, the reply is not lost by it.

import { afterAll, beforeAll, expect, test } from "vitest";
import { usageOf } from "../../../server/engine/call.ts";
import { openDoor } from "../../support/door.ts";
import { type FaultyEngine, startFaultyEngine } from "../../support/faulty-engine.ts";
import { receiveSteps } from "../../support/steps.ts";

const counts = (prompt: unknown, cached: unknown, completion: unknown) => ({
  prompt_tokens: prompt,
  completion_tokens: completion,
  prompt_tokens_details: { cached_tokens: cached },
});

test.each<[string, unknown, ReturnType<typeof usageOf>]>([
  ["a usual count", counts(10, 8, 5), { prompt: 10, cached: 8, completion: 5 }],
  [
    "one that does not say what was cached",
    { prompt_tokens: 10 },
    { prompt: 10, cached: null, completion: 0 },
  ],
  ["below nothing", counts(-10, -8, -5), { prompt: 0, cached: 0, completion: 0 }],
  ["huge", counts(1e300, 1e300, 1e300), { prompt: 1e9, cached: 1e9, completion: 1e9 }],
  ["parts of a token", counts(10.9, 8.9, 5.9), { prompt: 10, cached: 8, completion: 5 }],
  ["more cached than there was", counts(10, 11, 5), { prompt: 10, cached: 10, completion: 5 }],
  ["texts", counts("10", "eight", ""), { prompt: 0, cached: null, completion: 0 }],
  ["lists", counts([10], [8], [5]), { prompt: 0, cached: null, completion: 0 }],
  ["null", counts(null, null, null), { prompt: 0, cached: null, completion: 0 }],
  ["a text in the place of all", "10", { prompt: 0, cached: null, completion: 0 }],
  ["nothing", undefined, { prompt: 0, cached: null, completion: 0 }],
])("%s", (_, said, usage) => expect(usageOf(said)).toEqual(usage));

let engine: FaultyEngine;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  engine = await startFaultyEngine("none");
  door = await openDoor({ ENGINE_URL: engine.url });
});
afterAll(async () => {
  await door.stop();
  await engine.close();
});

test.each(["counts-below-nothing", "counts-in-words"] as const)(
  "a finished draft of an engine that %s arrives whole",
  async (fault) => {
    engine.behave(fault);
    const steps = [];
    const mail = { subject: fault, text: "Where is order 4711? The pump does not start any more." };
    for await (const step of receiveSteps(door.address, mail)) steps.push(step);
    expect(steps.at(-1)).toMatchObject({ name: "checked", data: { cutOff: false } });
    expect(String(steps.at(-1)?.data.draft)).toContain("Thank you for your mail.");
  },
);
