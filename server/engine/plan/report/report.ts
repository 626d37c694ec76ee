// The plan as a person reads it at a terminal of 100 columns: the answer first, then why, then the numbers behind it.

import type { Candidate } from "../candidates.ts";
import type { Plan } from "../plan.ts";
import { mailsNeeded, type Workload } from "../workload.ts";
import { billions, percent, seconds, thousands } from "./figures.ts";
import { assumptions, formula } from "./formula.ts";
import { reasons } from "./reasons.ts";
import { layouts, memory, storages } from "./sizes.ts";
import { starting } from "./starting.ts";
import { bullet, columns, heading, wrap } from "./text.ts";

export function report(plan: Plan): string {
  const sections = [
    verdict(plan),
    model(plan),
    [heading("Why this layout"), ...reasons(plan).flatMap(bullet)],
    layouts(plan),
    memory(plan),
    storages(plan),
    waits(plan),
    starting(plan),
    [heading("The formula"), ...formula(plan).flatMap(bullet)],
    [heading("Assumed"), ...assumptions(plan).flatMap(bullet)],
  ];
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${texts.join("\n\n")}\n`;
}

function verdict({ wish, chosen, stored }: Plan): string[] {
  const { gpus, work } = wish;
  const link = gpus.count > 1 ? `, ${work.nvlink ? "with" : "without"} NVLink` : "";
  const { category, warm, cold } = chosen.speed;
  const waits =
    `At ${thousands(work.mailsPerHour)} mails an hour the category stands after ${seconds(category)}, and the first word ` +
    `of a reply comes ${seconds(warm)} after the click (${seconds(cold)} when the mail was not read before).`;
  const answer = chosen.holds
    ? "It fits."
    : `It fits, but it does not hold the work: ${shortfall(chosen, work)}.`;
  return [
    ...wrap(`${wish.name} (${stored.label}) on ${gpus.count} x ${gpus.gpu.name}${link}`),
    "",
    ...wrap([answer, `Take: ${sizes(chosen)}.`, ...(chosen.holds ? [waits] : [])].join(" ")),
  ];
}

/** In the words of vLLM's three flags. */
function sizes({ machine }: Candidate): string {
  const { tensor, pipeline, replicas } = machine.layout;
  return `tensor parallel ${tensor}, pipeline parallel ${pipeline}, data parallel ${replicas}`;
}

function shortfall({ mailsAtOnce, speed }: Candidate, work: Workload): string {
  const needed = mailsNeeded(work);
  return mailsAtOnce < needed
    ? `there is room for ${mailsAtOnce} mails at once and ${needed} are needed; add GPUs, quantise, or take --kv fp8`
    : `it does ${thousands(speed.capacity)} of ${thousands(work.mailsPerHour)} mails an hour; add GPUs or take a smaller model`;
}

function model({ wish, parameters }: Plan): string[] {
  const { shape } = wish;
  const facts = [
    `${shape.family.name}: ${shape.layers} layers, ${shape.heads} attention heads, ${shape.kvHeads} KV heads of ${shape.headDim}, context up to ${thousands(shape.context)}`,
    `${billions(parameters.total)} billion parameters, ${billions(parameters.linear)} billion of them in the layers`,
    ...(shape.experts
      ? [
          `${shape.experts.active} of ${shape.experts.count} experts a token, so ${billions(parameters.activeLinear)} billion weights work on it`,
        ]
      : []),
    ...(wish.gpus.guessed ? [wish.gpus.guessed] : []),
  ];
  return [heading("The model and the GPUs"), ...facts.flatMap(bullet)];
}

function waits({ chosen, wish }: Plan): string[] {
  const { speed } = chosen;
  const rows = [
    ["  category after opening", seconds(speed.category)],
    ["  first word, mail read before", seconds(speed.warm)],
    ["  first word, mail not read", seconds(speed.cold)],
    ["  of each, waiting for others", seconds(speed.wait)],
    ["  last category of a burst", seconds(speed.burstLast)],
    ["  a draft's pace", `${Math.round(speed.pace)} tokens/s (a person reads about 5)`],
    ["  GPUs busy", `${percent(speed.load)} at ${thousands(wish.work.mailsPerHour)} mails an hour`],
    ["  room for", `${thousands(speed.capacity)} mails an hour`],
  ];
  return [heading("How long a person waits", "computed, not measured"), ...columns(rows)];
}
