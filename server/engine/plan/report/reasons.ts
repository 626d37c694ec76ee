// Why a layout, in sentences.

import type { Candidate } from "../candidates.ts";
import type { Plan } from "../plan.ts";
import { assumed } from "../speed.ts";
import { percent, seconds, thousands } from "./figures.ts";

/** The reasons for the chosen layout, most important first. */
export function reasons(plan: Plan): string[] {
  const { tensor, pipeline, replicas } = plan.chosen.machine.layout;
  return [
    ...(tensor > 1 ? tensorReasons(plan, tensor) : []),
    ...(pipeline > 1 ? pipelineReasons(plan, pipeline) : []),
    ...(replicas > 1 ? replicaReasons(replicas) : []),
    ...(tensor * pipeline * replicas === 1 ? ["The model fits on one GPU, so nothing is cut."] : []),
    ...idle(plan),
    ...plan.refused.map(({ tensor: refused, why }) => `Tensor parallel ${refused} is out: ${why}.`),
  ];
}

/** "2 x tensor" -> what the flags would be, short. */
export function layoutName({ machine }: Candidate): string {
  const { tensor, pipeline, replicas } = machine.layout;
  const parts = [
    ...(tensor > 1 ? [`tensor ${tensor}`] : []),
    ...(pipeline > 1 ? [`pipeline ${pipeline}`] : []),
    ...(replicas > 1 ? [`${replicas} servers`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "one GPU";
}

function tensorReasons(plan: Plan, tensor: number): string[] {
  const { wish, chosen } = plan;
  const { shape, work } = wish;
  const replicated = tensor > shape.kvHeads;
  const divides = replicated
    ? `${shape.heads} attention heads divide by ${tensor}; the ${shape.kvHeads} KV heads do not reach for ${tensor} GPUs, so each is kept ${tensor / shape.kvHeads} times and KV memory shrinks no further.`
    : `${shape.heads} attention heads and ${shape.kvHeads} KV heads divide by ${tensor}: each GPU holds 1/${tensor} of the weights and of every mail's KV.`;
  if (work.nvlink) return [divides, "With NVLink the GPUs' two sums a layer cost little."];
  return [
    divides,
    `Without NVLink vLLM's documentation advises pipeline instead of tensor parallel for throughput. At this load a person's wait counts for more, and tensor parallel shortens it: the GPUs are busy ${percent(chosen.speed.load)} of the time.${compared(plan, { tensor: 1, pipeline: tensor })}`,
    `That counts ${assumed.pcie.gbs} GB/s between the GPUs. Where nvidia-smi topo -m shows SYS between them, measure both.`,
  ];
}

function pipelineReasons(plan: Plan, pipeline: number): string[] {
  const { tensor } = plan.chosen.machine.layout;
  const link = plan.wish.work.nvlink
    ? "Tensor parallel is not possible or not faster here."
    : "Without NVLink vLLM's documentation advises pipeline instead of tensor parallel: it hands over once a stage instead of twice a layer.";
  const other = compared(plan, { tensor: tensor * pipeline, pipeline: 1 });
  return [`The ${plan.wish.shape.layers} layers are spread over ${pipeline} stages. ${link}${other}`];
}

/** What the same GPUs would do laid out the other way. */
function compared({ candidates, chosen }: Plan, other: { tensor: number; pipeline: number }): string {
  const { replicas } = chosen.machine.layout;
  const found = candidates.find(
    ({ fits, machine: { layout } }) =>
      fits &&
      layout.tensor === other.tensor &&
      layout.pipeline === other.pipeline &&
      layout.replicas === replicas,
  );
  if (!found) return "";
  const name = other.tensor > 1 ? `Tensor parallel ${other.tensor}` : `Pipeline parallel ${other.pipeline}`;
  const [here, there] = [chosen.speed, found.speed];
  return (
    ` ${name} would say its first word after ${seconds(there.cold)} (here ${seconds(here.cold)}), write ` +
    `${Math.round(there.pace)} tokens/s (here ${Math.round(here.pace)}) and have room for ${thousands(there.capacity)} mails an hour ` +
    `(here ${thousands(here.capacity)}).`
  );
}

function replicaReasons(replicas: number): string[] {
  return [
    `${replicas} servers side by side do more mails than one cut over all GPUs. They are plain servers behind vllm-router rather than --data-parallel-size ${replicas}: ` +
      "each has its own prefix cache, and only a router that goes by a key (the header x-session-id) sends all tasks of one mail to the same one.",
  ];
}

function idle({ wish, chosen }: Plan): string[] {
  const { tensor, pipeline, replicas } = chosen.machine.layout;
  const left = wish.gpus.count - tensor * pipeline * replicas;
  return left > 0 ? [`${left} of the ${wish.gpus.count} GPUs are left over.`] : [];
}
