// A person who uses a tool of the usual design (peer.py): nothing of a reply is shown before all of it is there.

import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../../server/engine/local/child.ts";
import type { Tokens } from "./counters.ts";
import type { RunningEngine } from "./engines.ts";
import { asText, freshMail, type MailLength } from "./mails.ts";
import { clock, patienceMs, type System } from "./visit.ts";

export interface RunningPeer {
  address: string;
  stop(): void;
}

const readyMs = 60_000;

/** Starts peer.py in front of the engine. Throws what it printed when it does not start. */
export async function startPeer(engine: RunningEngine): Promise<RunningPeer> {
  const port = await freePort();
  const script = fileURLToPath(new URL("peer.py", import.meta.url));
  const categories = fileURLToPath(new URL("../../../prompts/categories/mailroom.yaml", import.meta.url));
  const child = spawn(engine.python, ["-B", script, String(port), engine.url, engine.model, categories], {
    env: { ...process.env, ...engine.pythonEnvironment, ENGINE_API_KEY: engine.key },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.on("error", (error) => {
    said += error.message;
  });
  child.stderr.on("data", (piece: Buffer) => {
    said = (said + piece).slice(-2_000);
  });
  process.once("exit", () => child.kill());
  const address = `http://127.0.0.1:${port}`;
  await ready(child, address, () => said);
  return { address, stop: () => void child.kill() };
}

/**
 * Pinned, it is a better one than most: it sorts the mail when it is opened. Cold, it sorts and writes at the click,
 * which is what such tools do.
 */
export function peer(address: string): System {
  return {
    name: "peer",
    async visit({ turn, length, flow, thinkMs }) {
      const mail = asText(freshMail(turn, length));
      const now = clock();
      const sorting = ask(address, "classify", { mail }).then((answer) => ({ ...answer, atMs: now() }));
      // Heard below; until then nobody else would, and Node ends a program for that.
      sorting.catch(() => undefined);
      if (flow === "pinned") await sleep(thinkMs);
      const clickMs = flow === "pinned" ? now() : 0;
      const sorted = await sorting;
      const written = await ask(address, "reply", { mail, category: sorted.category });
      const endMs = now();
      return {
        categoryMs: sorted.atMs,
        factsMs: null,
        clickMs,
        categoryOnClickMs: Math.max(clickMs, sorted.atMs),
        firstWordMs: endMs,
        endMs,
        calls: { classify: sorted.usages, reply: written.usages },
      };
    },
  };
}

/** What its third prompt takes for the mails of so many turns. */
export async function peerFacts(address: string, turns: number, length: MailLength): Promise<Tokens[]> {
  const mails = Array.from({ length: turns }, (_, turn) => asText(freshMail(turn, length)));
  const answers = await Promise.all(mails.map((mail) => ask(address, "facts", { mail })));
  return answers.flatMap(({ usages }) => usages);
}

async function ask(address: string, task: string, body: { mail: string; category?: string }) {
  const answer = await fetch(`${address}/${task}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!answer.ok) throw new Error(`The peer answered ${answer.status} to /${task}.`);
  const { category = "", usages } = (await answer.json()) as { category?: string; usages: Usage[] };
  return { category, usages: usages.map(([prompt, cached, completion]) => ({ prompt, cached, completion })) };
}

type Usage = [prompt: number, cached: number, completion: number];

async function ready(child: ChildProcess, address: string, said: () => string): Promise<void> {
  const giveUp = Date.now() + readyMs;
  const answers = () =>
    fetch(`${address}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || child.pid === undefined || Date.now() > giveUp)
      throw new Error(`The peer did not start and said: ${said()}`);
    await sleep(200);
  }
}
