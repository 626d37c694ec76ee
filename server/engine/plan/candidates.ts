// Every layout of a model over the GPUs at hand, sized and timed, and the one we would take.

import type { Gpu } from "./gpus.ts";
import { type Machine, type Memory, memoryOf } from "./memory.ts";
import type { ModelShape } from "./model-config.ts";
import { gpusUsed, type Layout, layoutsFor } from "./parallelism.ts";
import type { Parameters } from "./parameters.ts";
import type { Stored } from "./quantization.ts";
import { assumed, type Speed, speedOf } from "./speed.ts";
import { kvTokensPerMail, mailsNeeded, sequences, type Workload } from "./workload.ts";

export interface Candidate {
  machine: Machine;
  memory: Memory;
  speed: Speed;
  /** Over all replicas. */
  mailsAtOnce: number;
  /** vLLM starts only where one request of --max-model-len has room. */
  fits: boolean;
  /** It fits, holds a burst, and keeps up with the mails an hour. */
  holds: boolean;
}

/** Seconds a full step of prefill may hold up the answers being written. */
const longestStepSeconds = 0.25;
/** Layouts whose first word comes this much later still count as equally fast. */
const asFast = 1.15;

/** What a plan is made of, apart from the layout. */
export interface Setup {
  shape: ModelShape;
  parameters: Parameters;
  stored: Stored;
  gpu: Gpu;
  work: Workload;
}

export function candidatesFor(setup: Setup, count: number): Candidate[] {
  return layoutsFor(setup.shape, setup.stored, count).map((layout) => candidate(setup, layout));
}

/** The soonest first word among the layouts that hold; of equally fast ones the one with most capacity, then the fewest GPUs. */
export function best(candidates: Candidate[]): Candidate | null {
  const fitting = candidates.filter((each) => each.fits);
  const holding = fitting.filter((each) => each.holds);
  if (holding.length === 0) return mostCapable(fitting);
  const soonest = Math.min(...holding.map((each) => each.speed.cold));
  return mostCapable(holding.filter((each) => each.speed.cold <= soonest * asFast));
}

function mostCapable(candidates: Candidate[]): Candidate | null {
  const ordered = candidates.toSorted(
    (one, other) =>
      other.speed.capacity - one.speed.capacity ||
      gpusUsed(one.machine.layout) - gpusUsed(other.machine.layout),
  );
  return ordered[0] ?? null;
}

function candidate({ shape, parameters, stored, gpu, work }: Setup, layout: Layout): Candidate {
  const batchedTokens = fullStep(parameters, stored, gpu, layout);
  const { kvBytes, nvlink } = work;
  const machine: Machine = {
    ...{ shape, parameters, stored, gpu, layout, kvBytes, nvlink, batchedTokens },
    sequences: sequences(work),
  };
  const memory = memoryOf(machine);
  const speed = speedOf(machine, memory, work);
  const fits = memory.kvTokens >= work.context;
  const mailsAtOnce = layout.replicas * Math.floor(memory.kvTokens / kvTokensPerMail(work));
  const holds = fits && mailsAtOnce >= mailsNeeded(work) && speed.capacity >= work.mailsPerHour;
  return { machine, memory, speed, mailsAtOnce, fits, holds };
}

/** --max-num-batched-tokens: a power of two, 2048 to 8192, that takes about a quarter of a second. */
function fullStep(parameters: Parameters, stored: Stored, gpu: Gpu, layout: Layout): number {
  const perSecond = gpu.tflops * 1e12 * assumed.prefill * stored.prefill * layout.tensor;
  const inTime = (longestStepSeconds * perSecond) / (2 * parameters.activeLinear);
  return Math.min(8_192, Math.max(2_048, 2 ** Math.floor(Math.log2(inTime))));
}
