import { describe, expect, test } from "vitest";
import { planFor } from "../../../../server/engine/plan/plan.ts";
import { wishFor } from "./shapes.ts";

function chosen(...wish: Parameters<typeof wishFor>): string {
  const { tensor, pipeline, replicas } = planFor(wishFor(...wish)).chosen.machine.layout;
  return `tensor ${tensor}, pipeline ${pipeline}, replicas ${replicas}`;
}

describe("the layout taken", () => {
  test("slow cards, few mails: cut over both, because a person waits for arithmetic", () => {
    expect(chosen("qwen2.5-7b-instruct", "2x24GB")).toBe("tensor 2, pipeline 1, replicas 1");
  });
  test("fast cards without NVLink, the model larger than one: a pipeline, as vLLM's documentation advises", () => {
    expect(chosen("qwen2.5-32b-instruct", "2xL40S")).toBe("tensor 1, pipeline 2, replicas 1");
  });
  test("the same with NVLink: tensor parallel", () => {
    expect(chosen("qwen2.5-32b-instruct", "2xA6000", { nvlink: true })).toBe(
      "tensor 2, pipeline 1, replicas 1",
    );
  });
  test("a model that is fast on one GPU, and many mails: servers side by side", () => {
    const many = { mailsPerHour: 60_000, users: 3_000 };
    expect(chosen("qwen2.5-7b-instruct", "4xL40S", many)).toBe("tensor 1, pipeline 1, replicas 4");
  });
  test("9 heads over 2 GPUs: never tensor parallel", () => {
    const plan = planFor(wishFor("smollm2-135m-instruct", "2x4090"));
    expect(plan.candidates.every(({ machine }) => machine.layout.tensor === 1)).toBe(true);
    expect(plan.refused).toEqual([{ tensor: 2, why: "9 attention heads do not divide by 2" }]);
  });
});

test("what fits but holds too few mails is taken with the fewest mails an hour missing, and marked", () => {
  const plan = planFor(wishFor("qwen2.5-7b-instruct", "1xL4", { mailsPerHour: 50_000 }));
  expect(plan.chosen).toMatchObject({ fits: true, holds: false });
});

describe("quantisation", () => {
  test("four bits, eight and sixteen: sizes in GB", () => {
    const { alternatives } = planFor(wishFor("qwen2.5-14b-instruct", "2xL40S"));
    expect(
      alternatives.map(({ stored, weightBytes }) => [stored.storage, Math.round(weightBytes / 1e8) / 10]),
    ).toEqual([
      ["none", 29.5],
      ["fp8", 16.3],
      ["awq", 10],
      ["gptq", 10],
    ]);
  });
  test("FP8 reads a mail faster where the card computes in it, and not where it only stores it", () => {
    const cold = (gpu: string, storage: "fp8" | "none") =>
      planFor(wishFor("qwen2.5-7b-instruct", gpu, { storage })).chosen.speed.cold;
    expect(cold("L40S", "fp8")).toBeLessThan(cold("L40S", "none"));
    const prefill = (gpu: string) =>
      planFor(wishFor("qwen2.5-7b-instruct", gpu, { storage: "fp8" })).stored.prefill;
    expect([prefill("L40S"), prefill("2xRTX3090")]).toEqual([1.6, 0.9]);
  });
  test("a checkpoint that is AWQ already needs no wish and shows no others", () => {
    const plan = planFor(wishFor("qwen2.5-7b-instruct-awq", "1xL4"));
    expect([plan.stored.label, plan.alternatives]).toEqual(["awq 4 bit (the checkpoint's own)", []]);
  });
});

describe("what cannot be planned gets one sentence with what to do", () => {
  test.each([
    [
      "a model too large",
      wishFor("qwen2.5-72b-instruct", "2x24GB"),
      "its weights are 145.4 GB (bf16), and vLLM and the mails need room beside them. Of these GPUs it would fit on 8, on 4 with --quantization fp8, on 3 with --quantization awq",
    ],
    [
      "a model too large for any number",
      wishFor("qwen2.5-72b-instruct", "1x4GB"),
      "Not even 16 of these GPUs hold it: take larger ones or a smaller model.",
    ],
    [
      "a context the model does not have",
      wishFor("qwen3-8b", "L40S", { context: 50_000 }),
      "Cannot plan with --context 50000: the model was made for 40960 tokens",
    ],
    [
      "mails that are longer than the context",
      wishFor("qwen3-8b", "L40S", { mailTokens: 8_000 }),
      "a mail of 8000 tokens with its task and answer needs 9720",
    ],
    [
      "NVLink between cards without it",
      wishFor("qwen3-8b", "2xL4", { nvlink: true }),
      "the L4 has no NVLink",
    ],
    [
      "a second quantisation",
      wishFor("qwen2.5-7b-instruct-awq", "L4", { storage: "fp8" }),
      "this checkpoint is stored as awq (4 bit) already",
    ],
  ])("%s", (_name, wish, sentence) => {
    expect(() => planFor(wish)).toThrow(sentence);
  });
});
