// How steps are streamed: their form, one asked for at a time, and a client that goes.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Step } from "../../../server/contract/step.ts";
import { stepStream } from "../../../server/http/event-stream.ts";

const piece = (text: string): Step => ({ step: "drafting", text });

/** A stream of these steps, and what it reported. */
function streamOf(steps: AsyncGenerator<Step>, first: Step = piece("first")) {
  const told = { steps: [] as string[], gone: 0, ends: [] as unknown[] };
  const body = stepStream({
    requestId: "the-request",
    first,
    steps,
    onStep: (step) => told.steps.push(step.step === "drafting" ? step.text : step.step),
    onGone: () => told.gone++,
    onEnd: (thrown) => told.ends.push(thrown),
  });
  return { body, told };
}

async function* stepsOf(...steps: Step[]): AsyncGenerator<Step> {
  yield* steps;
}

test("a step is one event: its name, and its data on one line", async () => {
  const problem = { type: "/problems/busy", title: "Busy", status: 503, detail: "Cannot.\nWait." };
  const { body, told } = streamOf(stepsOf(piece("zwei\nZeilen 你好"), { step: "failed", problem }));
  expect(await new Response(body).text()).toBe(
    'event: drafting\ndata: {"text":"first"}\n\n' +
      'event: drafting\ndata: {"text":"zwei\\nZeilen 你好"}\n\n' +
      'event: failed\ndata: {"type":"/problems/busy","title":"Busy","status":503,"detail":"Cannot.\\nWait.","requestId":"the-request"}\n\n',
  );
  expect(told).toEqual({ steps: ["first", "zwei\nZeilen 你好", "failed"], gone: 0, ends: [undefined] });
});

const known: Step = {
  step: "failed",
  problem: { type: "/problems/busy", title: "", status: 503, detail: "" },
};

test("what is there at once leaves in one piece, and what is waited for as it comes", async () => {
  const later = Promise.withResolvers<void>();
  async function* steps(): AsyncGenerator<Step> {
    yield known;
    await later.promise;
    yield piece("later");
  }
  const reader = streamOf(steps(), known).body.getReader();
  const text = async () => new TextDecoder().decode((await reader.read()).value);
  expect((await text()).match(/^event: failed$/gm)).toHaveLength(2);
  later.resolve();
  expect(await text()).toBe('event: drafting\ndata: {"text":"later"}\n\n');
  expect(await reader.read()).toMatchObject({ done: true });
});

test("a failure behind the first step does not keep that step back", async () => {
  async function* failing(): AsyncGenerator<Step> {
    yield known;
    throw new Error("not foreseen");
  }
  const steps = failing();
  const { body, told } = streamOf(steps, (await steps.next()).value);
  expect(await new Response(body).text()).toContain("event: failed");
  expect(told.ends).toEqual([new Error("not foreseen")]);
});

test("a reader who does not come stops the engine after a few steps", async () => {
  let asked = 0;
  async function* counted(): AsyncGenerator<Step> {
    for (;;) {
      asked++;
      yield piece(String(asked));
    }
  }
  const reader = streamOf(counted()).body.getReader();
  await sleep(20);
  expect(asked).toBe(3);
  await reader.read();
  await sleep(20);
  expect(asked).toBe(4);
  await reader.cancel();
});

test("steps that fail end the stream, and the failure is told once", async () => {
  async function* failing(): AsyncGenerator<Step> {
    yield piece("second");
    throw new Error("not foreseen");
  }
  const { body, told } = streamOf(failing());
  expect(await new Response(body).text()).toContain("second");
  expect(told.ends).toEqual([new Error("not foreseen")]);
});

test("a reader who goes between two steps ends the steps", async () => {
  let ended = false;
  async function* endless(): AsyncGenerator<Step> {
    try {
      for (;;) yield piece("more");
    } finally {
      ended = true;
    }
  }
  const steps = endless();
  const { body, told } = streamOf(steps, (await steps.next()).value);
  const reader = body.getReader();
  await reader.read();
  await reader.cancel();
  expect({ ended, ...told }).toMatchObject({ ended: true, gone: 1, ends: [undefined] });
});

test("a reader who goes while a step is awaited is told of at once, and the end comes when the steps have ended", async () => {
  const stop = Promise.withResolvers<void>();
  async function* waiting(): AsyncGenerator<Step> {
    await stop.promise;
    yield piece("too late");
  }
  const { body, told } = streamOf(waiting());
  const reader = body.getReader();
  await reader.read();
  await sleep(5);
  const cancelled = reader.cancel();
  expect(told).toMatchObject({ gone: 1, ends: [] });
  stop.resolve();
  await cancelled;
  expect(told).toMatchObject({ steps: ["first"], ends: [undefined] });
});
