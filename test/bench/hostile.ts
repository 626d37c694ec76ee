// `npm run bench:hostile`: what people with ordinary mails wait for while four hostile mails and eight slow clients are at work. The
// engine costs nothing: it is a stand-in that answers at once. --rounds 3 makes it shorter; --pause 100 has the
// attackers wait so many ms before their next mail.

import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { median, ms, printTable, quantile, times } from "./gateway/figures.ts";
import { startMailwright, startUpstream } from "./gateway/rivals.ts";
import { underAttack } from "./hostile/attack.ts";
import { untilCleaned } from "./hostile/cleaned.ts";
import { hostile, ordinary } from "./hostile/mails.ts";

const { values } = parseArgs({ options: { rounds: { type: "string" }, pause: { type: "string" } } });
const rounds = Number(values.rounds ?? 8);
const pauseMs = Number(values.pause ?? 0);
const mailsARound = 20;
const mostTimes = 2;

interface Phase {
  name: string;
  attack: { innocent: boolean } | null;
  /** Ms until `cleaned`, of the people's mails and of each attacker's. */
  people: number[];
  attackers: number[][];
  /** CPU cores the server used, once a round. */
  cores: number[];
}

const phase = (name: string, attack: Phase["attack"]): Phase => ({
  name,
  attack,
  people: [],
  attackers: hostile.map(() => []),
  cores: [],
});
const quiet = phase("quiet", null);
const crowded = phase("four who send ordinary mails", { innocent: true });
const attacked = phase("under attack", { innocent: false });
const phases = [quiet, crowded, attacked];

const upstream = await startUpstream();
const rival = await startMailwright(upstream.address);
const address = rival.process.address.replace("localhost", "127.0.0.1");
try {
  // Only those who do not read ask for a draft: it is written for as long as they are there.
  await upstream.set({ tokens: 5_000, paceMs: 20 });
  // Threads start and compile in a round that does not count.
  for (const { attack } of phases) await round(phase("", attack), 5 * mailsARound);
  for (let number = 1; number <= rounds; number++) {
    process.stderr.write(`round ${number} of ${rounds}\n`);
    for (const each of phases) await round(each, mailsARound);
  }
  report();
} finally {
  await rival.process.stop();
  await upstream.stop();
}

async function round({ attack, ...found }: Phase, mails: number): Promise<void> {
  const meanwhile = () => people(found, mails);
  if (!attack) return meanwhile();
  const waited = await underAttack({ address, pauseMs, ...attack }, meanwhile);
  for (const [index, each] of waited.entries()) found.attackers[index]?.push(...each);
  await sleep(1_000);
}

/** Ordinary mails, one after the other, not in step with anybody else. */
async function people(found: Pick<Phase, "people" | "cores">, mails: number): Promise<void> {
  const [before, begun] = [await rival.process.used(), performance.now()];
  for (let mail = 0; mail < mails; mail++) {
    const signal = AbortSignal.timeout(60_000);
    found.people.push(await untilCleaned(address, ordinary.next(), { hangUp: false, signal }));
    await sleep(Math.random() * 50);
  }
  const after = await rival.process.used();
  found.cores.push((after.cpuMs - before.cpuMs) / (performance.now() - begun));
}

function report(): void {
  const usual = (share: number) => quantile(quiet.people, share);
  const against = (waited: number[], share: number) => {
    const then = quantile(waited, share);
    return `${ms(then)} (${times(then / usual(share))})`;
  };
  printTable(
    `${quiet.people.length} ordinary mails of people in each of ${phases.length} states, ${rounds} rounds in turn, on ${availableParallelism()} cores; the time until \`cleaned\`:`,
    ["state", "median", "95 of 100", "cores the server used"],
    phases.map(({ name, people, cores }) => [
      name,
      against(people, 0.5),
      against(people, 0.95),
      median(cores).toFixed(1),
    ]),
  );
  printTable(
    "The attackers' mails meanwhile, each sent again as soon as it was answered:",
    ["mail", "cleaned", "median", "95 of 100"],
    [
      [ordinary.name, crowded.attackers.flat()] as const,
      ...hostile.map(({ name }, index) => [name, attacked.attackers[index] ?? []] as const),
    ].map(([name, waited]) => [name, String(waited.length), ms(median(waited)), ms(quantile(waited, 0.95))]),
  );
  const beside = times(median(attacked.people) / median(crowded.people));
  process.stdout.write(
    `\nGoal: ≤ ${mostTimes} × under attack, at the median. Under attack a mail took ${beside} what it took beside as many ordinary senders.\n`,
  );
  if (!(median(attacked.people) <= mostTimes * median(quiet.people))) process.exitCode = 1;
}
