// The formula and its assumptions in words, with the numbers of this plan, so that a person can redo it.

import type { Machine } from "../memory.ts";
import type { Plan } from "../plan.ts";
import { assumed, prefillSeconds } from "../speed.ts";
import { burstShare, draftPrompt, prefillJobs, sharedTokens, tokens } from "../workload.ts";
import { percent, thousands } from "./figures.ts";

export function formula({ chosen, wish, parameters }: Plan): string[] {
  const { machine } = chosen;
  const { gpu, stored, layout } = machine;
  const jobs = prefillJobs(wish.work);
  const share = (assumed.prefill * stored.prefill).toFixed(2);
  const weights = (parameters.activeLinear / 1e9).toFixed(2);
  const numbers = `2 x ${weights}e9 x ${jobs.cold} / (${gpu.tflops}e12 x ${share} x ${layout.tensor})`;
  return [
    "first word = wait + prefill(prompt) + one step + 20 ms for HTTP and tokenizer",
    `prefill = 2 x weights in the layers x prompt tokens / (TFLOPS x efficiency x tensor GPUs), never less than one pass over the weights, + sums between GPUs + 1 ms. Mail not read before: ${numbers}, together ${prefillSeconds(jobs.cold, machine).toFixed(3)} s`,
    "step = (weights + KV of the answers being written) / (bandwidth x efficiency x tensor GPUs) + sums between GPUs + 1 ms",
    "wait = mails a second x sum of (prefill of each task)² / (2 x (1 - busy)) + half a step (a queue with random arrivals); busy = mails a second x prefill of a mail's three tasks",
    `sums between GPUs = 2 a layer, each tokens x hidden size x 2 bytes x 2(n-1)/n over the link`,
  ];
}

export function assumptions({ chosen, wish }: Plan): string[] {
  const { gpu, nvlink, stored, layout } = chosen.machine;
  const { work } = wish;
  const jobs = prefillJobs(work);
  const link = nvlink ? assumed.nvlink : assumed.pcie;
  const talk = `between GPUs ${link.gbs} GB/s and ${Math.round(link.seconds * 1e6)} µs a sum (${nvlink ? "NVLink" : "PCIe"})`;
  return [
    `${gpu.name}: ${gpu.tflops} TFLOPS bf16 dense, ${gpu.bandwidthGBs} GB/s, ${gpu.visibleGiB.toFixed(1)} GiB visible (data sheets)`,
    `efficiency: ${(assumed.prefill * stored.prefill).toFixed(2)} of the TFLOPS while reading, ${(assumed.decode * stored.decode).toFixed(2)} of the bandwidth while writing (the latter checked: 3 to 6 % slow beside vLLM's own figures for Qwen3-4B on an L4; the former only on a processor without a GPU, where the first word took 1.06 to 1.18 times the computed up to 512 tokens and 1.7 times at 2,048; npm run bench:plan compares a server of yours)`,
    ...(layout.tensor * layout.pipeline > 1 ? [talk] : []),
    `a mail: ${work.mailTokens} tokens with its thread; for category and facts ${tokens.preamble} of ours behind the ${tokens.common} that all mails share, and tasks of ${tokens.readTask} and ${tokens.factsTask}; for the draft ${tokens.draftNotes} of ours behind the ${tokens.draftCommon} that all drafts share; answers of 1, ${tokens.factsAnswer} and ${tokens.draftAnswer}`,
    `prompt tokens computed a mail: ${jobs.read + jobs.facts + jobs.draft} with the prefix cache (of ${2 * (tokens.common + sharedTokens(work)) + tokens.readTask + tokens.factsTask + draftPrompt(work)} read)`,
    `${thousands(work.mailsPerHour)} mails an hour at random moments; of ${thousands(work.users)} users one in ${Math.round(1 / burstShare)} at the same second at worst`,
    `room = mails an hour at which the GPUs are ${assumed.fullLoad * 100} % busy, or the KV cache is full, whichever comes first`,
    `left out: attention's own arithmetic (${percent(attentionShare(chosen.machine, draftPrompt(work)))} of the rest here), the priorities (they help the category), power and heat limits`,
  ];
}

/** Scores and sums over the prompt so far, beside the multiplications by the weights. */
function attentionShare({ shape, parameters }: Machine, prompt: number): number {
  return (shape.layers * shape.heads * shape.headDim * prompt) / parameters.activeLinear;
}
