// `npm run bench:gateway`: what Mailwright adds to an engine that costs nothing, beside three that only pass a call through.
// Each is a process of its own, measured in turn, round after round; --rounds 3 and --tokens 500 make it shorter.

import { parseArgs } from "node:util";
import { chatBody } from "./gateway/mails.ts";
import { type Found, report } from "./gateway/report.ts";
import { startBare, startMailwright, startPipe, startPortkey, startUpstream } from "./gateway/rivals.ts";
import { type Direct, emptyRow, type Measured, measureLong, measureShort, warmUp } from "./gateway/rounds.ts";

const { values } = parseArgs({ options: { rounds: { type: "string" }, tokens: { type: "string" } } });
const rounds = Number(values.rounds ?? 7);
const tokens = Number(values.tokens ?? 1_000);

const upstream = await startUpstream();
const all: Measured[] = [];
try {
  for (const start of [startMailwright, startBare, startPipe]) await take(start(upstream.address));
  await take(startPortkey(upstream.address)).catch((thrown: Error) =>
    process.stdout.write(`${thrown.message}\n`),
  );
  const direct = await measureAll();
  report({ direct, all: all as Found["all"], rounds, tokens });
} finally {
  await Promise.all(all.map(({ rival }) => rival.process.stop()));
  await upstream.stop();
}

async function take(starting: Promise<Measured["rival"]>): Promise<void> {
  all.push({ rival: await starting, found: emptyRow() });
}

async function measureAll(): Promise<Direct> {
  const url = `${upstream.address}/v1/chat/completions`;
  const direct: Direct = { call: (mail) => ({ url, body: chatBody(mail) }), firstWord: [], trips: [] };
  for (const each of [direct, ...all.map(({ rival }) => rival)]) await warmUp(each, upstream);
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`round ${round} of ${rounds}\n`);
    await measureShort(all, direct, upstream);
    await measureLong(all, upstream, tokens);
  }
  return direct;
}
