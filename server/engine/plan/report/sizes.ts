// The tables of a plan: layouts, memory, quantisation.

import type { Candidate } from "../candidates.ts";
import { gpusUsed } from "../parallelism.ts";
import type { Plan } from "../plan.ts";
import { whatChanges } from "../quantization.ts";
import { kvTokensPerMail, mailsNeeded } from "../workload.ts";
import { gibs, seconds, thousands } from "./figures.ts";
import { layoutName } from "./reasons.ts";
import { bullet, columns, heading } from "./text.ts";

const mostLayouts = 8;

/** The chosen layout, then those of all GPUs and of one, the soonest first word first. */
export function layouts({ candidates, chosen }: Plan): string[] {
  if (candidates.length < 2) return [];
  const most = Math.max(...candidates.map(({ machine }) => gpusUsed(machine.layout)));
  const others = candidates
    .filter((each) => each !== chosen && [1, most].includes(gpusUsed(each.machine.layout)))
    .toSorted((one, other) => Number(other.fits) - Number(one.fits) || one.speed.cold - other.speed.cold);
  const rows = [chosen, ...others].slice(0, mostLayouts).map((each) => {
    const name = `${each === chosen ? "*" : " "} ${layoutName(each)}`;
    return [name, ...(each.fits ? figures(each) : ["does not fit"])];
  });
  const head = ["  layout", "mails at once", "first word", "mail not read", "tokens/s", "mails an hour"];
  return [heading("Layouts", "* chosen"), ...columns([head, ...rows])];
}

function figures({ mailsAtOnce, speed }: Candidate): string[] {
  return [
    thousands(mailsAtOnce),
    seconds(speed.warm),
    seconds(speed.cold),
    `${Math.round(speed.pace)}`,
    thousands(speed.capacity),
  ];
}

export function memory({ wish, chosen }: Plan): string[] {
  const { memory: held, mailsAtOnce, machine } = chosen;
  const { shape, kvBytes, layout } = machine;
  const perMail = kvTokensPerMail(wish.work);
  const rows = [
    ["  weights", gibs(held.weights), ""],
    ["  vLLM's own needs", gibs(held.overhead), "CUDA, graphs, one full step, logits"],
    ["  KV cache", gibs(held.kv), `${thousands(held.kvTokens)} tokens a server`],
    ["  together", gibs(held.share), `the share vLLM may take of ${machine.gpu.visibleGiB.toFixed(1)} GiB`],
  ];
  const kept = layout.tensor > shape.kvHeads ? `, kept ${layout.tensor / shape.kvHeads} times` : "";
  const kib = (held.kvPerToken / 1_024).toFixed(1);
  const mib = ((perMail * held.kvPerToken) / 1_024 ** 2).toFixed(0);
  return [
    heading("Memory of the fullest GPU"),
    ...columns(rows),
    ...bullet(
      `KV a token: 2 x ${shape.layers} layers x ${shape.kvHeads} KV heads x ${shape.headDim} x ${kvBytes} bytes${kept} = ${kib} KiB`,
    ),
    ...bullet(
      `KV a mail: ${thousands(perMail)} tokens = ${mib} MiB while its three tasks run (what category and facts share is held once)`,
    ),
    ...bullet(
      `Mails at once: ${thousands(mailsAtOnce)}; needed ${mailsNeeded(wish.work)} (one in 20 users at the same moment, and 20 s a mail in the engine)`,
    ),
  ];
}

export function storages({ alternatives, stored, wish }: Plan): string[] {
  if (alternatives.length === 0)
    return [heading("Quantisation"), ...bullet(`The checkpoint is quantised already: ${stored.label}.`)];
  const rows = alternatives.map(({ stored: how, weightBytes, best }) => [
    `${how.storage === stored.storage ? "*" : " "} ${how.label}`,
    `${(weightBytes / 1e9).toFixed(1)} GB`,
    ...(best
      ? [
          layoutName(best),
          thousands(best.mailsAtOnce),
          seconds(best.speed.cold),
          `${Math.round(best.speed.pace)}`,
        ]
      : ["does not fit"]),
  ]);
  const head = ["  weights", "size", "best layout", "mails at once", "mail not read", "tokens/s"];
  const changes = alternatives.filter(({ stored: how }) => how.storage !== "none");
  return [
    heading("Quantisation", "* this plan; the others with --quantization fp8, awq, gptq or none"),
    ...columns([head, ...rows]),
    ...changes.flatMap(({ stored: how }) =>
      bullet(`${how.label}: ${whatChanges(how.storage, wish.gpus.gpu)}`),
    ),
    ...(wish.work.kvBytes === 2
      ? bullet("--kv fp8 halves the KV cache instead: twice the mails at once, the weights as they are.")
      : []),
  ];
}
