// A plan: which layout, why, what else was possible, and what would fit where nothing does.

import { Problem } from "../../problem.ts";
import { best, type Candidate, candidatesFor, type Setup } from "./candidates.ts";
import type { Gpus } from "./gpus.ts";
import { weightBytes } from "./memory.ts";
import type { ModelShape } from "./model-config.ts";
import { refusals } from "./parallelism.ts";
import { countParameters, type Parameters } from "./parameters.ts";
import { type Storage, type Stored, stored, storedAs } from "./quantization.ts";
import { checkContext, type Workload } from "./workload.ts";

export interface Wish {
  /** The model as the person named it. */
  name: string;
  /** What `vllm serve` is given. */
  model: string;
  shape: ModelShape;
  gpus: Gpus;
  storage: Storage | undefined;
  work: Workload;
}

export interface Plan {
  wish: Wish;
  parameters: Parameters;
  stored: Stored;
  chosen: Candidate;
  /** All that vLLM would accept on these GPUs. */
  candidates: Candidate[];
  refused: { tensor: number; why: string }[];
  /** The same with the weights stored otherwise; empty when the checkpoint is quantised already. */
  alternatives: Alternative[];
}

export interface Alternative {
  stored: Stored;
  weightBytes: number;
  best: Candidate | null;
}

const storages: readonly Storage[] = ["none", "fp8", "awq", "gptq"];
/** As far as the sentence looks for a number of GPUs that would do. */
const mostGpus = 16;

/** Throws Problem("settings") with what would fit when the model does not. */
export function planFor(wish: Wish): Plan {
  const { shape, gpus, work } = wish;
  checkContext(work, shape.context);
  checkLink(wish);
  const parameters = countParameters(shape);
  const how = storedAs(shape, wish.storage, gpus.gpu);
  const setup: Setup = { shape, parameters, stored: how, gpu: gpus.gpu, work };
  const candidates = candidatesFor(setup, gpus.count);
  const chosen = best(candidates);
  const alternatives = shape.quantized
    ? []
    : storages.map((storage) => alternative(setup, storage, gpus.count));
  if (!chosen) throw tooLarge(wish, setup);
  return {
    wish,
    parameters,
    stored: how,
    chosen,
    candidates,
    refused: refusals(shape, how, gpus.count),
    alternatives,
  };
}

function alternative(setup: Setup, storage: Storage, count: number): Alternative {
  const how = stored(storage, setup.gpu);
  return {
    stored: how,
    weightBytes: weightBytes(setup.parameters, how),
    best: best(candidatesFor({ ...setup, stored: how }, count)),
  };
}

function checkLink({ gpus, work }: Wish): void {
  if (!work.nvlink || gpus.gpu.nvlink) return;
  throw new Problem(
    "settings",
    `Cannot plan with --nvlink: the ${gpus.gpu.name} has no NVLink. Leave it out.`,
  );
}

function tooLarge(wish: Wish, setup: Setup): Problem {
  const { gpus, name, work } = wish;
  const gb = weightBytes(setup.parameters, setup.stored) / 1e9;
  const others = wish.shape.quantized ? [] : storages.map((storage) => stored(storage, setup.gpu));
  const ways = [setup.stored, ...others.filter(({ storage }) => storage !== setup.stored.storage)];
  const would = ways.flatMap((how) => {
    const count = fewest({ ...setup, stored: how });
    if (count === null) return [];
    return [how === setup.stored ? `on ${count}` : `on ${count} with --quantization ${how.storage}`];
  });
  const then =
    would.length > 0
      ? `Of these GPUs it would fit ${would.join(", ")}.`
      : `Not even ${mostGpus} of these GPUs hold it: take larger ones or a smaller model.`;
  return new Problem(
    "settings",
    `Cannot serve ${name} on ${gpus.count} x ${gpus.gpu.name} with a context of ${work.context}: its weights are ${gb.toFixed(1)} GB ` +
      `(${setup.stored.label}), and vLLM and the mails need room beside them. ${then}`,
  );
}

/** The fewest GPUs that hold it, or null. */
function fewest(setup: Setup): number | null {
  const counts = Array.from({ length: mostGpus }, (_, index) => index + 1);
  return counts.find((count) => best(candidatesFor(setup, count)) !== null) ?? null;
}
