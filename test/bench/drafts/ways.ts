// The ways to a draft that are compared: Mailwright's two, and the four prompts that people use today.

import { readdirSync, readFileSync } from "node:fs";
import type { Checked } from "../../../server/contract/checked.ts";
import { loadPrompts } from "../../../server/prompts/load.ts";
import { receiveSteps } from "../../support/steps.ts";
import type { BenchEngine } from "./engine.ts";
import type { BenchMail } from "./mails.ts";
import { peers } from "./peers.ts";

/** A draft and what Mailwright's guards say of it; no draft where the way says that the mail needs no answer. */
export interface Outcome {
  draft: string | null;
  verdict: Checked["verdict"] | "none";
  findings: Checked["findings"];
  tookMs: number;
}

export interface Way {
  name: string;
  /** What the way tells the model, which a draft must not repeat. */
  told: string;
  write(bench: BenchMail, engine: BenchEngine): Promise<Outcome>;
}

const patienceMs = 300_000;

export const ways: Way[] = [
  { name: "assisted", told: shipped(), write: (bench, engine) => byMailwright("assisted", bench, engine) },
  { name: "free", told: shipped(), write: (bench, engine) => byMailwright("free", bench, engine) },
  ...peers.map(
    ({ name, told, write }): Way => ({
      name,
      told,
      async write(bench, engine) {
        const begun = performance.now();
        const draft = await write(bench.mail, engine);
        const tookMs = performance.now() - begun;
        const answer = await fetch(`${engine.mailwright}/api/check`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ draft, mail: bench.mail }),
        });
        if (!answer.ok) throw new Error(`POST /api/check answered ${answer.status}: ${await answer.text()}`);
        const { verdict, findings } = (await answer.json()) as Checked;
        return { draft, verdict, findings, tookMs };
      },
    }),
  ),
];

async function byMailwright(
  draft: "assisted" | "free",
  { mail }: BenchMail,
  { mailwright }: BenchEngine,
): Promise<Outcome> {
  const none: Outcome = { draft: null, verdict: "none", findings: [], tookMs: Number.NaN };
  for await (const step of receiveSteps(mailwright, { ...mail, draft }, AbortSignal.timeout(patienceMs))) {
    if (step.name === "failed") throw new Error(`The reply failed: ${JSON.stringify(step.data)}`);
    if (step.name === "unanswered") return { ...none, tookMs: step.atMs };
    // The model's facts may still be on their way, and no draft waits for them.
    if (step.name === "checked") return { ...(step.data as unknown as Checked), tookMs: step.atMs };
  }
  return none;
}

/** Our prompts and what describes the categories; a category's examples are mails. */
function shipped(): string {
  const folder = new URL("../../../prompts/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".md"));
  const said = loadPrompts().categorySets.flatMap(({ categories }) =>
    categories.flatMap(({ descriptions }) => Object.values(descriptions)),
  );
  return [...files.map((file) => readFileSync(new URL(file, folder), "utf8")), ...said].join("\n\n");
}
