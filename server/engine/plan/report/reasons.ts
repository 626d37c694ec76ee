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

function tensorReasons({ wish, candidates, chosen }: Plan, tensor: number): string[] {
  const { shape, work } = wish;
  const replicated = tensor > shape.kvHeads;
  const divides = replicated
    ? `${shape.heads} attention heads divide by ${tensor}; the ${shape.kvHeads} KV heads do not reach for ${tensor} GPUs, so each is kept ${tensor / shape.kvHeads} times and KV memory shrinks no further.`
    : `${shape.heads} attention heads and ${shape.kvHeads} KV heads divide by ${tensor}: each GPU holds 1/${tensor} of the weights and of every mail's KV.`;
  if (work.nvlink) return [divides, "With NVLink the GPUs' two sums a layer cost little."];
  const pipe = candidates.find(
    ({ machine: { layout }, fits }) =>
      fits &&
      layout.pipeline === tensor &&
      layout.tensor === 1 &&
      layout.replicas === chosen.machine.layout.replicas,
  );
  const compare = pipe
    ? ` Pipeline parallel ${tensor} would say its first word after ${seconds(pipe.speed.cold)} (here ${seconds(chosen.speed.cold)}) and do ${thousands(pipe.speed.capacity)} mails an hour (here ${thousands(chosen.speed.capacity)}).`
    : "";
  return [
    divides,
    `Without NVLink vLLM's documentation advises pipeline instead of tensor parallel for throughput. At this load a person's wait counts for more, and tensor parallel shortens it: the GPUs are busy ${percent(chosen.speed.load)} of the time.${compare}`,
    `That counts ${assumed.pcie.gbs} GB/s between the GPUs. Where nvidia-smi topo -m shows SYS between them, measure both.`,
  ];
}

function pipelineReasons({ wish }: Plan, pipeline: number): string[] {
  const link = wish.work.nvlink
    ? "Tensor parallel is not possible or not faster here."
    : "Without NVLink vLLM's documentation advises pipeline instead of tensor parallel: it hands over once a stage instead of twice a layer.";
  return [`The ${wish.shape.layers} layers are spread over ${pipeline} stages. ${link}`];
}

function replicaReasons(replicas: number): string[] {
  return [
    `${replicas} servers side by side do more mails than one cut over all GPUs. They are plain servers behind vllm-router rather than --data-parallel-size ${replicas}: ` +
      "each has its own prefix cache, and only the router sends all tasks of one mail to the same one (by the x-session-id Mailwright sends).",
  ];
}

function idle({ wish, chosen }: Plan): string[] {
  const { tensor, pipeline, replicas } = chosen.machine.layout;
  const left = wish.gpus.count - tensor * pipeline * replicas;
  return left > 0 ? [`${left} of the ${wish.gpus.count} GPUs are left over.`] : [];
}
