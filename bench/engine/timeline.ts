// One mail on two time lines of the same scale, as an SVG that follows the reader's light or dark page.

import { writeFileSync } from "node:fs";
import { added, type Tokens } from "./counters.ts";
import { duration } from "./numbers.ts";
import type { Phase } from "./phase.ts";
import type { Visit } from "./visit.ts";

/** Draws the last mail one person answered with both. Throws when there is none. */
export function drawTimeline(file: string, source: { phases: Phase[]; model: string }): void {
  const last = (system: Phase["system"], flow: Phase["flow"]) =>
    source.phases.findLast((phase) => phase.system === system && phase.flow === flow && phase.visits.length > 0);
  const ours = last("mailwright", "pinned");
  const theirs = last("peer", "cold");
  const [our, their] = [ours?.visits[0], theirs?.visits[0]];
  if (!ours || !our || !their) throw new Error("Cannot draw a time line: no mail was answered by both.");
  const peerLater = { ...their, clickMs: our.clickMs, categoryMs: our.clickMs + their.categoryMs };
  const peerVisit = { ...peerLater, endMs: our.clickMs + their.endMs };
  writeFileSync(file, svg(ours, our, peerVisit, source.model));
}

const width = 1200;
const left = 150;
const right = width - 30;
const rowHeight = 56;

interface Bar {
  fromMs: number;
  toMs: number;
  kind: "unseen" | "seen" | "waited";
}

interface Line {
  name: string;
  bars: Bar[];
  says: string;
}

function svg(ours: Phase, our: Visit, their: Visit, model: string): string {
  const endMs = Math.max(our.endMs, their.endMs) * 1.01;
  const x = (ms: number) => Math.round(left + ((right - left) * ms) / endMs);
  const groups = [
    { title: "Mailwright", lines: ourLines(ours, our) },
    { title: "The usual design, same mail", lines: theirLines(their) },
  ];
  let y = 84;
  const parts: string[] = [];
  for (const { title, lines } of groups) {
    parts.push(`<text class="group" x="20" y="${y}">${title}</text>`);
    y += 18;
    for (const line of lines) {
      parts.push(drawn(line, y, x));
      y += rowHeight;
    }
    y += 24;
  }
  const bottom = y - 14;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 34}" width="${width}" height="${bottom + 34}" role="img" aria-label="${titleOf(model)}">
<style>${style}</style>
<rect class="page" width="100%" height="100%" rx="8"/>
<text class="title" x="20" y="30">${titleOf(model)}</text>
<rect class="think" x="${x(0)}" y="62" width="${x(our.clickMs) - x(0)}" height="${bottom - 62}"/>
<text class="note" x="${x(our.clickMs / 2)}" y="56" text-anchor="middle">the person reads the mail</text>
${marker(x(0), bottom, "opened")}
${marker(x(our.clickMs), bottom, "click")}
${parts.join("\n")}
${axis(endMs, bottom, x)}
</svg>
`;
}

function ourLines({ tasks }: Phase, visit: Visit): Line[] {
  const factsMs = visit.factsMs ?? visit.categoryMs;
  const waited = duration(visit.firstWordMs - visit.clickMs);
  return [
    {
      name: "read",
      bars: [{ fromMs: 0, toMs: visit.categoryMs, kind: "unseen" }],
      says: `category after ${duration(visit.categoryMs)} · ${told(tasks.read)}`,
    },
    {
      name: "facts",
      bars: [{ fromMs: visit.categoryMs, toMs: factsMs, kind: "unseen" }],
      says: told(tasks.facts),
    },
    {
      name: "reply",
      bars: [
        { fromMs: visit.clickMs, toMs: visit.firstWordMs, kind: "waited" },
        { fromMs: visit.firstWordMs, toMs: visit.endMs, kind: "seen" },
      ],
      says: `first word ${waited} after the click · ${told(tasks.draft)}`,
    },
  ];
}

function theirLines(visit: Visit): Line[] {
  const { clickMs, categoryMs, endMs, calls } = visit;
  return [
    {
      name: "classify",
      bars: [{ fromMs: clickMs, toMs: categoryMs, kind: "waited" }],
      says: `category ${duration(categoryMs - clickMs)} after the click · ${told(added(calls.classify ?? []))}`,
    },
    {
      name: "reply",
      bars: [{ fromMs: categoryMs, toMs: endMs, kind: "waited" }],
      says: `first word, with all the others, ${duration(endMs - clickMs)} after the click · ${told(added(calls.reply ?? []))}`,
    },
  ];
}

function told({ prompt, cached, completion }: Tokens): string {
  if (prompt === 0) return "found without the model";
  return `prompt ${prompt} tokens, ${cached} of them from the cache; ${completion} decoded`;
}

/** A row of bars with its words below, which begin where the bars do unless they would leave the picture. */
function drawn({ name, bars, says }: Line, y: number, x: (ms: number) => number): string {
  const shapes = bars.map(
    ({ fromMs, toMs, kind }) =>
      `<rect class="${kind}" x="${x(fromMs)}" y="${y}" width="${Math.max(2, x(toMs) - x(fromMs))}" height="18" rx="3"/>`,
  );
  const start = x(bars[0]?.fromMs ?? 0);
  const fits = start + says.length * letterWidth < right;
  const place = fits ? `x="${start + 4}"` : `x="${right}" text-anchor="end"`;
  return `<text class="name" x="20" y="${y + 14}">${name}</text>${shapes.join("")}<text class="says" ${place} y="${y + 34}">${says}</text>`;
}

/** Of a 13 px sans-serif, on the safe side. */
const letterWidth = 7;

function marker(at: number, bottom: number, name: string): string {
  return `<path class="marker" d="M${at} 62V${bottom}"/><text class="note" x="${at}" y="56" text-anchor="middle">${name}</text>`;
}

function axis(endMs: number, y: number, x: (ms: number) => number): string {
  const step = [1, 2, 5, 10, 20, 50, 100].find((seconds) => endMs / 1_000 / seconds <= 16) ?? 200;
  const ticks: string[] = [];
  for (let second = 0; second * 1_000 <= endMs; second += step)
    ticks.push(`<text class="note" x="${x(second * 1_000)}" y="${y + 18}" text-anchor="middle">${second} s</text>`);
  return `<path class="marker" d="M${left} ${y}H${right}"/>${ticks.join("")}`;
}

function titleOf(model: string): string {
  return `One mail, one person: ${model} on vLLM, both on the same scale`;
}

const style = `text{font:13px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:#3b3a39}.title{font-size:17px;font-weight:600}.group{font-size:14px;font-weight:600}
.page{fill:#fff}.think{fill:#f3f2f1}.marker{stroke:#8a8886;stroke-dasharray:3 3;fill:none}.unseen{fill:#5b8def}.seen{fill:#0f7b43}.waited{fill:#d9762b}.note{fill:#605e5c}
@media(prefers-color-scheme:dark){text{fill:#e1dfdd}.page{fill:#1b1a19}.think{fill:#292827}.marker{stroke:#797775}.unseen{fill:#6f9bf2}.seen{fill:#3fae74}.waited{fill:#e8944f}.note{fill:#b3b0ad}}`;
