// The GPUs a plan can be made for, with the figures of their makers' data sheets, and how `--gpu 2xL40S` is read.

import { Problem } from "../../problem.ts";

export interface Gpu {
  name: string;
  memoryGB: number;
  /** What CUDA reports, and so what vLLM takes its share of: less than on the box. */
  visibleGiB: number;
  /** bf16 with 32-bit accumulation, dense: half of the figure "with sparsity". */
  tflops: number;
  bandwidthGBs: number;
  /** Computes in FP8 (Ada, Hopper and newer); older ones only store in it. */
  fp8: boolean;
  nvlink: boolean;
}

export interface Gpus {
  count: number;
  gpu: Gpu;
  /** Where the figures are from when the GPU was not named; null when it was. */
  guessed: string | null;
}

/** name, GB, GiB visible, bf16 TFLOPS, GB/s, FP8, NVLink */
const rows = [
  ["RTX 3090", 24, 23.6, 71, 936, false, true],
  ["RTX 4090", 24, 23.5, 165, 1008, true, false],
  ["RTX 5090", 32, 31.3, 209, 1792, true, false],
  ["L4", 24, 22.0, 121, 300, true, false],
  ["A10", 24, 22.0, 125, 600, false, false],
  ["RTX A6000", 48, 47.4, 155, 768, false, true],
  ["L20", 48, 44.3, 119, 864, true, false],
  ["L40S", 48, 44.3, 362, 864, true, false],
  ["A100-40GB", 40, 39.4, 312, 1555, false, true],
  ["A100-80GB", 80, 79.1, 312, 1935, false, true],
  ["H20", 96, 95.0, 148, 4000, true, true],
  ["H100-PCIe", 80, 79.1, 756, 2000, true, true],
  ["H100", 80, 79.1, 989, 3350, true, true],
  ["H200", 141, 139.7, 989, 4800, true, true],
] as const;

export const gpus: readonly Gpu[] = rows.map(
  ([name, memoryGB, visibleGiB, tflops, bandwidthGBs, fp8, nvlink]) => ({
    name,
    memoryGB,
    visibleGiB,
    tflops,
    bandwidthGBs,
    fp8,
    nvlink,
  }),
);

const mostGpus = 16;

/** "2x24GB", "4 x L40S", "H100" -> count and GPU. Throws Problem("settings"). */
export function parseGpus(text: string): Gpus {
  const [, count = "1", what = ""] = /^\s*(?:(\d{1,4})\s*[x×*]\s*)?(\S.*?)\s*$/i.exec(text) ?? [];
  if (Number(count) < 1 || Number(count) > mostGpus)
    throw new Problem(
      "settings",
      `Cannot plan for ${count} GPUs: a plan is for one machine of 1 to ${mostGpus}. Plan one machine and put several behind vllm-router.`,
    );
  const size = /^(\d{1,3})\s*G(?:i?B)?$/i.exec(what)?.[1];
  if (size !== undefined && Number(size) >= 4) return { count: Number(count), ...unnamed(Number(size)) };
  const found = gpus.filter(
    (gpu) => plainName(gpu.name).startsWith(plainName(what)) && plainName(what) !== "",
  );
  const exact = found.find((gpu) => plainName(gpu.name) === plainName(what)) ?? found[0];
  if (exact && (found.length === 1 || plainName(exact.name) === plainName(what)))
    return { count: Number(count), gpu: exact, guessed: null };
  throw unknownGpu(what, found);
}

/** The slowest figures of the known cards of this size, so that the plan promises too little rather than too much. */
function unnamed(memoryGB: number): { gpu: Gpu; guessed: string } {
  const same = gpus.filter((gpu) => gpu.memoryGB === memoryGB);
  const among = same.length > 0 ? same : gpus;
  const slowest = among.reduce((one, other) => (other.tflops < one.tflops ? other : one));
  const narrowest = among.reduce((one, other) => (other.bandwidthGBs < one.bandwidthGBs ? other : one));
  const visible = same.length > 0 ? Math.min(...same.map((gpu) => gpu.visibleGiB)) : memoryGB * 0.91;
  const whose = same.length > 0 ? `the ${memoryGB} GB cards known here` : "all cards known here";
  const gpu: Gpu = {
    name: `${memoryGB} GB`,
    memoryGB,
    visibleGiB: visible,
    tflops: slowest.tflops,
    bandwidthGBs: narrowest.bandwidthGBs,
    fp8: among.every((each) => each.fp8),
    nvlink: true,
  };
  const guessed =
    `No card was named, so the slowest figures of ${whose} are taken: ${slowest.tflops} TFLOPS (${slowest.name}) and ` +
    `${narrowest.bandwidthGBs} GB/s (${narrowest.name}). Name it for a closer plan, as in --gpu 2x${(same[0]?.name ?? "L40S").replaceAll(" ", "")}.`;
  return { gpu, guessed };
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/nvidia|geforce|rtx|[^a-z0-9]/g, "");
}

function unknownGpu(what: string, found: Gpu[]): Problem {
  const names = (found.length > 0 ? found : gpus).map((gpu) => gpu.name.replaceAll(" ", ""));
  const why = found.length > 0 ? "there are several of that name" : "it is not in the table";
  return new Problem(
    "settings",
    `Cannot plan for the GPU "${what.slice(0, 60)}": ${why}. Say ${names.join(", ")}, or only the size, as in --gpu 2x24GB.`,
  );
}
