import { describe, expect, test } from "vitest";
import { planFor } from "../../../../server/engine/plan/plan.ts";
import { prefillSeconds, stepSeconds } from "../../../../server/engine/plan/speed.ts";
import { wishFor } from "./shapes.ts";

describe("one stream of Qwen3-4B on an L4: the formula is at most 6 % off what vLLM's documentation measured", () => {
  // docs/features/quantization/quantized_kvcache.md: prompt tokens, tokens a second, with the KV cache in bf16 and in FP8.
  test.each([
    [2_048, 29.1, 29.4],
    [8_192, 26.4, 27.9],
    [16_384, 23.6, 26.2],
    [32_768, 19.4, 23.4],
  ])("after %d tokens: %d a second, %d with an FP8 KV cache", (prompt, bf16, fp8) => {
    expect(Math.abs(pace(prompt, 2) / bf16 - 1)).toBeLessThan(0.06);
    expect(Math.abs(pace(prompt, 1) / fp8 - 1)).toBeLessThan(0.06);
  });

  function pace(prompt: number, kvBytes: 1 | 2): number {
    const wish = wishFor("qwen3-4b", "L4", {
      ...{ kvBytes, mailsPerHour: 1, users: 1, context: 40_960 },
      mailTokens: prompt - 490,
    });
    return 1 / stepSeconds(planFor(wish).chosen.machine, 1, wish.work);
  }
});

test("a prompt of 1,000 tokens on an RTX 4090: 2 x 6.53e9 x 1000 / (165e12 x 0.5), and 1 ms", () => {
  const { machine } = planFor(
    wishFor("qwen2.5-7b-instruct", "RTX4090", { users: 20, mailsPerHour: 100 }),
  ).chosen;
  expect(prefillSeconds(1_000, machine)).toBeCloseTo((2 * 6.525e9 * 1_000) / (165e12 * 0.5) + 0.001, 3);
});

test("a short prompt takes no less than one pass over the weights", () => {
  const { machine } = planFor(wishFor("qwen2.5-7b-instruct", "H100")).chosen;
  expect(prefillSeconds(1, machine)).toBeGreaterThan(14.1e9 / (3_350e9 * 0.8));
});

test("more mails an hour mean more load and a longer wait, and a full machine has no first word", () => {
  const at = (mailsPerHour: number) =>
    planFor(wishFor("qwen2.5-7b-instruct", "L40S", { mailsPerHour })).chosen.speed;
  expect(at(8_000).wait).toBeGreaterThan(at(2_000).wait);
  expect(at(8_000).load / at(2_000).load).toBeCloseTo(4, 5);
  expect(at(100_000).cold).toBe(Number.POSITIVE_INFINITY);
});

test("a mail read before saves that read: the draft reads the mail once, and not twice", () => {
  const { warm, cold } = planFor(wishFor("qwen2.5-7b-instruct", "L40S", { mailTokens: 4_000 })).chosen.speed;
  expect(cold / warm).toBeGreaterThan(1.6);
  expect(cold / warm).toBeLessThan(2);
});

test("eight of 128 experts: one stream reads far fewer weights than sixty", () => {
  const wish = wishFor("qwen3-30b-a3b", "H100");
  const { machine } = planFor(wish).chosen;
  expect(stepSeconds(machine, 60, wish.work) / stepSeconds(machine, 1, wish.work)).toBeGreaterThan(4);
});
