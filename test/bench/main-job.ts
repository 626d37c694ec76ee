// `npm run bench`: what a person waits for, as ratios of one run with the engines in use (the local ones unless ENGINE_URL says otherwise).

import { readFileSync } from "node:fs";
import { startServer } from "../support/server-process.ts";
import { type ReceivedStep, receiveSteps } from "../support/steps.ts";

const rounds = 3;
const server = await startServer({ MAX_QUEUED: "512" });
try {
  const rows = [
    ...(await waits(server.address)),
    ...(await cacheShare(server.address)),
    ...(await ownTime(server.address)),
  ];
  process.stdout.write(`\n| figure | median | bound |\n|---|---|---|\n`);
  for (const [figure, value, bound] of rows) process.stdout.write(`| ${figure} | ${value} | ${bound} |\n`);
} finally {
  await server.stop();
}

type Row = [figure: string, value: string, bound: string];

/** A mail of about 300 words that no earlier round has seen. */
function freshMail(round: number): object {
  const number = 4_500_000_000 + Math.floor(Math.random() * 1e8);
  const body = readFileSync(new URL("mail-300-words.txt", import.meta.url), "utf8");
  return {
    subject: `Pump from order ${number} (${round})`,
    from: { name: "Maria Lindqvist", address: "maria.lindqvist@example.com" },
    date: "2026-11-20T09:12:00Z",
    text: body.replaceAll("4500012345", String(number)),
  };
}

async function waits(address: string): Promise<Row[]> {
  const opened: number[] = [];
  const warm: number[] = [];
  const cold: number[] = [];
  const pace: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const seen = freshMail(round);
    const look = await collect(address, { ...seen, draft: false });
    opened.push(first(look, "triaged"));
    const click = await collect(address, seen);
    warm.push(first(click, "drafting"));
    pace.push(wordsPerSecond(click));
    cold.push(first(await collect(address, freshMail(round + 100)), "drafting"));
  }
  const ratio = median(cold) / median(warm);
  return [
    ["opening a 300-word mail → category", `${ms(opened)}`, ""],
    ["click → first word, warm (the mail was open before)", `${ms(warm)}`, ""],
    ["click → first word, cold (category and facts come first)", `${ms(cold)}`, ""],
    ["cold ÷ warm", `${ratio.toFixed(1)} ×`, ""],
    ["words a second", median(pace).toFixed(0), ""],
  ];
}

async function cacheShare(address: string): Promise<Row[]> {
  const before = await counters(address);
  for (let round = 0; round < 3; round++) await collect(address, freshMail(round + 200));
  const after = await counters(address);
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  const sum = (kind: string) =>
    ["facts", "draft"].reduce(
      (total, task) => total + grown(`mailwright_tokens_total{task="${task}",kind="${kind}"}`),
      0,
    );
  const share = (100 * sum("cached")) / sum("prompt");
  return [["prompt tokens of facts + draft that came from the cache", `${share.toFixed(0)} %`, "≥ 60 %"]];
}

/** What the server itself takes: the whole request less the engine's time, and the cleaning of a huge mail. */
async function ownTime(address: string): Promise<Row[]> {
  const own: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await counters(address);
    const steps = await collect(address, { ...freshMail(round + 300), draft: false });
    const after = await counters(address);
    const engine = ["read", "facts"].reduce((total, task) => {
      const name = `mailwright_engine_seconds_sum{task="${task}"}`;
      return total + ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1_000;
    }, 0);
    own.push((steps.at(-1)?.atMs ?? 0) - engine);
  }
  const huge: number[] = [];
  const html = `<table>${"<tr><td><p>Your order <b>4500012345</b> was packed on 3 November.</p></td></tr>".repeat(4_200)}</table>`;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const answer = await fetch(`${address}/api/clean`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ subject: `Newsletter ${round}`, html }),
    });
    await answer.text();
    huge.push(performance.now() - begun);
  }
  return [
    ["server's own time for that mail, engines apart", ms(own), "≤ 30 ms"],
    ["server's own time for a 300 kB mail", ms(huge), "≤ 300 ms"],
  ];
}

async function collect(address: string, mail: object): Promise<ReceivedStep[]> {
  const steps: ReceivedStep[] = [];
  for await (const step of receiveSteps(address, mail)) steps.push(step);
  const failed = steps.find((step) => step.name === "failed");
  if (failed) throw new Error(`The reply failed: ${JSON.stringify(failed.data)}`);
  return steps;
}

function first(steps: ReceivedStep[], name: string): number {
  const found = steps.find((step) => step.name === name);
  if (!found) throw new Error(`There was no step ${name}.`);
  return found.atMs;
}

function wordsPerSecond(steps: ReceivedStep[]): number {
  const pieces = steps.filter((step) => step.name === "drafting");
  const text = pieces.map((step) => step.data.text).join("");
  const seconds = ((pieces.at(-1)?.atMs ?? 0) - (pieces[0]?.atMs ?? 0)) / 1_000;
  return text.split(/\s+/).length / Math.max(seconds, 0.001);
}

async function counters(address: string): Promise<Map<string, number>> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const lines = text.split("\n").filter((line) => line.startsWith("mailwright_"));
  return new Map(
    lines.map((line) => [
      line.slice(0, line.lastIndexOf(" ")),
      Number(line.slice(line.lastIndexOf(" ") + 1)),
    ]),
  );
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ms(values: number[]): string {
  return `${median(values).toFixed(0)} ms`;
}
