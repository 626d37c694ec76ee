// One person answers one mail with both systems: what happened when, for a picture.

import { writeFileSync } from "node:fs";
import { added, type Tokens } from "./counters.ts";
import { duration } from "./numbers.ts";
import type { Phase } from "./phase.ts";
import { type Bar, type Line, picture } from "./picture.ts";
import type { Visit } from "./visit.ts";

/** Draws the last mail one person answered with both: the usual design begins at Mailwright's click. Throws when there is none. */
export function drawTimeline(file: string, source: { phases: Phase[]; model: string }): void {
  const last = (system: Phase["system"], flow: Phase["flow"]) =>
    source.phases.findLast(
      (phase) => phase.system === system && phase.flow === flow && phase.visits.length > 0,
    );
  const ours = last("mailwright", "pinned");
  const [our, their] = [ours?.visits[0], last("peer", "cold")?.visits[0]];
  if (!ours || !our || !their)
    throw new Error("Cannot draw a time line: no mail was answered with both systems.");
  const title = `One mail, one person, the same vLLM with ${source.model}`;
  const { clickMs } = our;
  const later = { ...their, clickMs, categoryMs: clickMs + their.categoryMs, endMs: clickMs + their.endMs };
  const groups = [
    { name: "Mailwright", lines: ourLines(ours, our) },
    { name: "The usual design", lines: theirLines(later) },
  ];
  writeFileSync(file, picture({ title, clickMs, endMs: Math.max(our.endMs, later.endMs), groups }));
}

function ourLines({ tasks }: Phase, visit: Visit): Line[] {
  const { categoryMs, clickMs, firstWordMs, endMs } = visit;
  const factsMs = visit.factsMs ?? categoryMs;
  return [
    {
      name: "read",
      bars: work(0, categoryMs, clickMs),
      says: `category ${duration(categoryMs)} after opening · ${told(tasks.read)}`,
    },
    { name: "facts", bars: work(categoryMs, factsMs, clickMs), says: told(tasks.facts) },
    {
      name: "reply",
      bars: [...work(clickMs, firstWordMs, clickMs), { fromMs: firstWordMs, toMs: endMs, kind: "seen" }],
      says: `first word ${duration(firstWordMs - clickMs)} after the click · ${told(tasks.draft)}`,
    },
  ];
}

function theirLines({ clickMs, categoryMs, endMs, calls }: Visit): Line[] {
  const words = `first word, with all the others, ${duration(endMs - clickMs)} after the click`;
  return [
    {
      name: "classify",
      bars: work(clickMs, categoryMs, clickMs),
      says: `category ${duration(categoryMs - clickMs)} after the click · ${told(added(calls.classify ?? []))}`,
    },
    {
      name: "reply",
      bars: work(categoryMs, endMs, clickMs),
      says: `${words} · ${told(added(calls.reply ?? []))}`,
    },
  ];
}

/** Work that shows nothing yet: until the click nobody waits for it. */
function work(fromMs: number, toMs: number, clickMs: number): Bar[] {
  const before: Bar = { fromMs, toMs: Math.min(toMs, clickMs), kind: "unseen" };
  const after: Bar = { fromMs: Math.max(fromMs, clickMs), toMs, kind: "waited" };
  return [before, after].filter((bar) => bar.toMs > bar.fromMs);
}

function told({ prompt, cached, completion }: Tokens): string {
  if (prompt === 0) return "found without the model";
  return `prompt ${prompt} tokens, ${cached} of them from the cache; ${completion} decoded`;
}
