// How long a person waits, by a formula that is printed with the plan: prefill by arithmetic, decoding by memory bandwidth,
// the queue in front of it by the mails an hour.

import type { Machine, Memory } from "./memory.ts";
import {
  answeredTokens,
  burst,
  draftPrompt,
  kvTokensPerMail,
  prefillJobs,
  tokens,
  type Workload,
} from "./workload.ts";

export interface Speed {
  /** Seconds from opening a mail to its category. */
  category: number;
  /** Seconds from the click to the first word: mail read before, and not. */
  warm: number;
  cold: number;
  /** Seconds of the above spent waiting for other mails. */
  wait: number;
  /** The share of the time the GPUs compute, at the mails an hour given. */
  load: number;
  /** Tokens a second of one draft. */
  pace: number;
  /** Mails an hour at which the GPUs are busy for `fullLoad` of the time. */
  capacity: number;
  /** Seconds to the last category when a burst of users opens mails in one second. */
  burstLast: number;
}

export const assumed = {
  /** Of the peak, while computing a prompt. */
  prefill: 0.5,
  /** Of the bandwidth, while writing; vLLM's own figures for Qwen3-4B on an L4 come to 0.81 to 0.84, the formula 3 to 6 % slow. */
  decode: 0.8,
  /** Launching, sampling, HTTP: a step, and a request. */
  stepSeconds: 0.001,
  requestSeconds: 0.02,
  /** GB/s and seconds a transfer between two GPUs. */
  nvlink: { gbs: 150, seconds: 10e-6 },
  pcie: { gbs: 8, seconds: 40e-6 },
  fullLoad: 0.7,
} as const;

const steady = 0.95;

export function speedOf(machine: Machine, memory: Memory, work: Workload): Speed {
  const { replicas, pipeline } = machine.layout;
  const jobs = prefillJobs(work);
  const perMail = [jobs.read, jobs.facts, jobs.draft].map((job) => prefillSeconds(job, machine) / pipeline);
  // Answers ride along in the same steps, but each of their tokens is multiplied by the weights too.
  const answers = computeSeconds(answeredTokens, machine) / pipeline;
  const busy = perMail.reduce((sum, seconds) => sum + seconds, answers);
  const rate = work.mailsPerHour / 3_600 / replicas;
  const load = rate * busy;
  const step = stepSeconds(machine, runningStreams(machine, rate), work);
  // Pollaczek-Khinchine, and on average half a step that has begun.
  const squares = perMail.reduce((sum, seconds) => sum + seconds ** 2, 0);
  const wait = load < steady ? (rate * squares) / (2 * (1 - load)) + step / 2 : Number.POSITIVE_INFINITY;
  const first = (prompt: number) => wait + prefillSeconds(prompt, machine) + assumed.requestSeconds;
  const together = Math.ceil(burst(work) / replicas);
  const read = prefillSeconds(jobs.read, machine);
  return {
    category: first(jobs.read),
    warm: first(jobs.draft) + step,
    cold: first(jobs.cold) + step,
    wait,
    load,
    // While a mail is read, the answers being written get a token only now and then.
    pace: Math.max(0, 1 - load) / step,
    capacity: capacity(machine, memory, { busy, work }),
    burstLast: wait + read + ((together - 1) * read) / pipeline + assumed.requestSeconds,
  };
}

/** Time of computing a prompt of so many tokens: arithmetic, but never less than one pass over the weights. */
export function prefillSeconds(prompt: number, machine: Machine): number {
  const pass = weightsRead(machine, machine.sequences) / bytesPerSecond(machine);
  return Math.max(computeSeconds(prompt, machine), pass) + talkSeconds(prompt, machine) + assumed.stepSeconds;
}

/** Time of one step in which each of so many streams gets its next token. */
export function stepSeconds(machine: Machine, streams: number, work: Workload): number {
  const { shape, layout, kvBytes } = machine;
  // A stream reads its own whole prompt and half of its answer. The stages of a pipeline work on different streams.
  const perToken = 2 * shape.layers * Math.max(shape.kvHeads, layout.tensor) * shape.headDim * kvBytes;
  const kv =
    ((streams / layout.pipeline) * perToken * (draftPrompt(work) + tokens.draftAnswer / 2)) / layout.tensor;
  const bytes = weightsRead(machine, streams) + kv;
  return bytes / bytesPerSecond(machine) + talkSeconds(streams, machine) + assumed.stepSeconds;
}

/** 2 operations a weight and token; the embedding is looked up and the output layer runs for the last token only. */
function computeSeconds(prompt: number, { parameters, gpu, stored, layout }: Machine): number {
  const perSecond = gpu.tflops * 1e12 * assumed.prefill * stored.prefill * layout.tensor;
  return (2 * parameters.activeLinear * prompt) / perSecond;
}

/** Bytes of weights a GPU reads a step. Of experts, those some stream has chosen. */
function weightsRead({ parameters, stored, shape, layout }: Machine, streams: number): number {
  const { experts } = shape;
  const passedOver = experts ? 1 - experts.active / experts.count : 0;
  const idle = (parameters.linear - parameters.activeLinear) * passedOver ** (Math.max(1, streams) - 1);
  const head = parameters.head > 0 ? parameters.head : parameters.embedding;
  return ((parameters.linear - idle) * stored.bytesPerWeight + (parameters.other + head) * 2) / layout.tensor;
}

function bytesPerSecond({ gpu, stored }: Machine): number {
  return gpu.bandwidthGBs * 1e9 * assumed.decode * stored.decode;
}

/** Two all-reduces a layer between tensor-parallel GPUs, one hand-over between the stages of a pipeline. */
function talkSeconds(count: number, { shape, layout, nvlink }: Machine): number {
  const link = nvlink ? assumed.nvlink : assumed.pcie;
  const bytes = count * shape.hidden * 2;
  const share = (2 * (layout.tensor - 1)) / layout.tensor;
  const reduce =
    layout.tensor > 1 ? 2 * shape.layers * ((share * bytes) / (link.gbs * 1e9) + link.seconds) : 0;
  return reduce + (layout.pipeline - 1) * (bytes / (link.gbs * 1e9) + link.seconds);
}

/** Little's law: how many answers are being written at any time. */
function runningStreams(machine: Machine, rate: number): number {
  const { parameters, stored } = machine;
  const alone = (parameters.linear * stored.bytesPerWeight) / machine.layout.tensor / bytesPerSecond(machine);
  return Math.min(machine.sequences, Math.max(1, rate * answeredTokens * (alone + assumed.stepSeconds)));
}

/** The smaller of what the arithmetic and what the KV cache lets through. */
function capacity(
  machine: Machine,
  memory: Memory,
  { busy, work }: { busy: number; work: Workload },
): number {
  const atOnce = Math.max(1, Math.min(memory.kvTokens / kvTokensPerMail(work), machine.sequences / 2));
  // Facts and draft are written at the same time; the longer one decides.
  const writing = tokens.draftAnswer * stepSeconds(machine, 2 * atOnce, work);
  return 3_600 * machine.layout.replicas * Math.min(assumed.fullLoad / busy, atOnce / writing);
}
