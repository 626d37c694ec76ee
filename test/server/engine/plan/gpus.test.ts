import { expect, test } from "vitest";
import { parseGpus } from "../../../../server/engine/plan/gpus.ts";

test.each([
  ["2xL40S", 2, "L40S"],
  ["4 x rtx 4090", 4, "RTX 4090"],
  ["2x4090", 2, "RTX 4090"],
  ["NVIDIA GeForce RTX 3090", 1, "RTX 3090"],
  ["A100-80GB", 1, "A100-80GB"],
  ["8×H100", 8, "H100"],
  ["A10", 1, "A10"],
  ["2x24GB", 2, "24 GB"],
  ["24G", 1, "24 GB"],
])("%s is %d x %s", (text, count, name) => {
  const found = parseGpus(text);
  expect([found.count, found.gpu.name]).toEqual([count, name]);
});

test("24 GB without a name takes the slowest of the known ones and says so", () => {
  const { gpu, guessed } = parseGpus("2x24GB");
  expect(gpu).toMatchObject({ tflops: 71, bandwidthGBs: 300, fp8: false, visibleGiB: 22 });
  expect(guessed).toContain("71 TFLOPS (RTX 3090) and 300 GB/s (L4)");
});

test("a size no known card has takes the slowest of all", () => {
  expect(parseGpus("1x16GB").gpu).toMatchObject({ memoryGB: 16, tflops: 71, bandwidthGBs: 300 });
});

test.each([
  ["2xfoo", 'Cannot plan for the GPU "foo": it is not in the table. Say RTX3090, RTX4090,'],
  ["2xA100", "there are several of that name. Say A100-40GB, A100-80GB, or only the size"],
  ["", 'Cannot plan for the GPU "": it is not in the table'],
  ["0xL4", "Cannot plan for 0 GPUs: a plan is for one machine of 1 to 16"],
  ["99xL4", "Cannot plan for 99 GPUs"],
  ["1x2GB", 'Cannot plan for the GPU "2GB"'],
])("%s is refused with what to say instead", (text, sentence) => {
  expect(() => parseGpus(text)).toThrow(sentence);
});
