// `npm run bench:engine`: the same mails through Mailwright and through the design of most mail assistants today (engine/peer.py), in front
// of one vLLM, as ratios of one run. Nothing else should keep the machine busy meanwhile.

import { engineFor, type RunningEngine } from "./engine/engines.ts";
import { heldUp } from "./engine/held-up.ts";
import type { MailLength } from "./engine/mails.ts";
import { sortOnly } from "./engine/mailwright.ts";
import { readOptions } from "./engine/options.ts";
import { peerFacts } from "./engine/peer.ts";
import { type Phase, runPhase } from "./engine/phase.ts";
import { type Systems, startSystems } from "./engine/systems.ts";
import { type Level, markdown, rowsOf, tokenRows } from "./engine/table.ts";
import { drawTimeline } from "./engine/timeline.ts";

/** Sample mails on which tokens are counted where time does not matter. */
const countedMails = 4;
const mailsToWarmUp = 21;
const usual = { length: "usual" } as const;
const coldTurns = [
  { system: "peer", flow: "cold" },
  { system: "mailwright", flow: "cold" },
] as const;
const allTurns = [
  { system: "peer", flow: "pinned" },
  { system: "mailwright", flow: "pinned" },
  ...coldTurns,
] as const;

// What is started here ends with this process, also when somebody ends it early.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const options = readOptions(process.argv.slice(2));
const engines = [await inFrontOf(await engineFor(options, null), waits)];
if (options.smallBlocks) engines.push(await inFrontOf(await engineFor(options, 32), tokensOnly));
if (options.json) process.stdout.write(`${JSON.stringify(engines, null, 1)}\n`);

/** Measures with both systems in front of an engine, which ends with them. */
async function inFrontOf(engine: RunningEngine, measure: (systems: Systems) => Promise<Level[]>) {
  try {
    const systems = await startSystems(engine);
    try {
      await warmUp(systems);
      const levels = await measure(systems);
      return { model: engine.model, blocks: engine.blocks, thinkMs: options.thinkMs, levels };
    } finally {
      await systems.stop();
    }
  } finally {
    await engine.stop();
  }
}

/** Every number of people, each printed as soon as it is known. */
async function waits(systems: Systems): Promise<Level[]> {
  const levels: Level[] = [];
  for (const users of options.users) {
    const level = await levelOf(systems, users);
    levels.push(level);
    const people = users === 1 ? "One person" : `${users} people at once`;
    const table = markdown(`${people} (cache blocks: ${systems.engine.blocks})`, rowsOf(level));
    say(`\n${table}${heldUp(level)}${failuresOf(level)}`);
  }
  levels.push(await tokensOf(systems, "long"));
  const single = levels.find(({ users }) => users === 1);
  if (options.timeline && single) drawTimeline(options.timeline, { ...single, model: systems.engine.model });
  return levels;
}

/** The systems take turns, and the order of the turns is reversed each round, so that a machine that slows down favours neither. */
async function levelOf(systems: Systems, users: number): Promise<Level> {
  const phases: Phase[] = [];
  for (let round = 0; round < mailsEach(users); round++)
    for (const turn of round % 2 === 0 ? allTurns : allTurns.toReversed()) {
      process.stderr.write(`${users} at once, round ${round + 1}: ${turn.system}, ${turn.flow}\n`);
      const ask = { ...turn, ...usual, users, turn: round * users, thinkMs: options.thinkMs };
      phases.push(await runPhase(systems, ask));
    }
  return { users, phases, peerFacts: await peerFacts(systems.peer.address, countedMails, "usual") };
}

/** One person needs a few mails for a median; twenty have one by themselves. */
function mailsEach(users: number): number {
  return options.mails ?? Math.max(1, Math.round(3 / users));
}

async function tokensOnly(systems: Systems): Promise<Level[]> {
  return [await tokensOf(systems, "usual"), await tokensOf(systems, "long")];
}

async function tokensOf(systems: Systems, length: MailLength): Promise<Level> {
  const phases: Phase[] = [];
  for (const turn of coldTurns) {
    process.stderr.write(`Counting the tokens of ${length} mails: ${turn.system}\n`);
    const ask = { ...turn, length, users: countedMails, turn: 0, thinkMs: options.thinkMs };
    phases.push(await runPhase(systems, ask));
  }
  const facts = await peerFacts(systems.peer.address, countedMails, length);
  const level = { users: countedMails, phases, peerFacts: facts };
  const title = `Tokens of ${length} mails, cache blocks of ${systems.engine.blocks}`;
  say(`\n${markdown(title, tokenRows(level))}${failuresOf(level)}`);
  return level;
}

/**
 * Both meet their instructions in the cache, and vLLM has compiled what it compiles at the first use. Mailwright's categories have as
 * many orders as there are categories; which one a mail gets is chance, so that it takes three times as many to meet nearly all.
 */
async function warmUp(systems: Systems): Promise<void> {
  process.stderr.write("Warming up …\n");
  for (let turn = 0; turn < mailsToWarmUp; turn++) await sortOnly(systems.mailwright.address, turn);
  for (const turn of coldTurns) await runPhase(systems, { ...turn, ...usual, users: 1, turn: 0, thinkMs: 0 });
  await peerFacts(systems.peer.address, 1, "usual");
}

function failuresOf({ phases }: Level): string {
  const all = phases.flatMap(({ system, failures }) => failures.map((why) => `- ${system}: ${why}\n`));
  return all.length === 0 ? "" : `\nMails that came to nothing:\n${all.join("")}`;
}

/** With --json, standard output is for the JSON alone. */
function say(text: string): void {
  (options.json ? process.stderr : process.stdout).write(text);
}
