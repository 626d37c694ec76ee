// The whole path over HTTP with the real engines: steps, cache, stopping, and twelve mails on which nothing was tuned.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import type { Checked } from "../../../server/contract/checked.ts";
import type { CleanMail } from "../../../server/contract/clean-mail.ts";
import type { Facts } from "../../../server/contract/facts.ts";
import type { Triage } from "../../../server/contract/triage.ts";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import { type ReceivedStep, receiveSteps, streamedDraft } from "../../support/steps.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ ENGINE_URL: inject("engineUrl"), EMBED_URL: inject("embedUrl") });
});
afterAll(() => server.stop());

const pump = readFileSync(new URL("../../bench/mail-300-words.txt", import.meta.url), "utf8");
const mail = { subject: "Pump from order 4500012345", date: "2026-11-20T09:12:00Z", text: pump };

describe("POST /api/reply", () => {
  test("gives the steps in their order, and the draft is what was streamed", {
    timeout: 120_000,
  }, async () => {
    const steps = await collect(mail);
    // A small model's draft may turn out to be of no use, and is then written again.
    const names = steps.map((step) => step.name).filter((name) => name !== "restarted");
    expect([...new Set(names)]).toEqual([
      "cleaned",
      "early facts",
      "triaged",
      "facts",
      "drafting",
      "checked",
    ]);
    expect(dataOf<Checked>(steps, "checked").draft).toBe(streamedDraft(steps));
  });

  test("stops after the facts when no draft is wanted", async () => {
    const steps = await collect({ ...mail, subject: "Another pump", draft: false });
    expect(steps.map((step) => step.name)).toEqual(["cleaned", "early facts", "triaged", "facts"]);
  });

  test("pays the mail once for sorting and facts: most of the facts' prompt comes from the engine's cache", {
    timeout: 120_000,
  }, async () => {
    const before = await tokens();
    await collect({ ...mail, subject: "Pump from order 4500077777", profile: "support" });
    const after = await tokens();
    const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    const [cached, prompt] = [grown('{task="facts",kind="cached"}'), grown('{task="facts",kind="prompt"}')];
    expect(prompt).toBeGreaterThan(300);
    expect(cached / prompt).toBeGreaterThan(0.6);
  });
});

test("a caller who leaves while the draft is written leaves the engine idle within a second", {
  timeout: 120_000,
}, async () => {
  const leaving = new AbortController();
  const left = (async () => {
    for await (const step of receiveSteps(server.address, { ...mail, subject: "Leaving" }, leaving.signal))
      if (step.name === "drafting") leaving.abort();
  })();
  await expect(left).rejects.toThrow(/abort/i);
  const processing = async () =>
    /^llamacpp:requests_processing (\d+)/m.exec(
      await (await fetch(`${inject("engineUrl")}/metrics`)).text(),
    )?.[1];
  await expect.poll(processing, { timeout: 1_000, interval: 100 }).toBe("0");
});

test("a raw mail is sorted into the set that the query names", async () => {
  const eml = readFileSync(
    new URL(
      "../../../addin/simulator/mails/plain-text-sign-in-fails-ticket-nw-20261116-0447.eml",
      import.meta.url,
    ),
  );
  const answer = await fetch(`${server.address}/api/triage?categorySet=support`, {
    method: "POST",
    headers: { "content-type": "message/rfc822" },
    body: eml,
  });
  expect(await answer.json()).toMatchObject({ categorySet: "support", category: "technical-support" });
});

const Fresh = readFileSync(new URL("fresh/mails.yaml", import.meta.url), "utf8");
type FreshMail = { category: string; references: string[]; subject: string; text?: string; html?: string };

describe("twelve mails that were not looked at while building", () => {
  const fresh = parse(Fresh) as FreshMail[];
  const seen: { mail: FreshMail; steps: ReceivedStep[] }[] = [];
  beforeAll(async () => {
    for (const one of fresh) {
      const { category: _, references: __, ...body } = one;
      seen.push({ mail: one, steps: await collect(body) });
    }
  }, 900_000);

  test("at least ten are in the right category", () => {
    const right = seen.filter(
      ({ mail, steps }) => dataOf<Triage>(steps, "triaged").category === mail.category,
    );
    expect(right.length).toBeGreaterThanOrEqual(10);
  });

  test("every order and invoice number is found", () => {
    for (const { mail, steps } of seen) {
      const found = dataOf<Facts>(steps, "facts").references.map((reference) => reference.words);
      for (const number of mail.references) expect(found.join(" "), mail.subject).toContain(number);
    }
  });

  test("nothing in the facts is not in the mail", () => {
    for (const { mail, steps } of seen) {
      const clean = dataOf<CleanMail>(steps, "cleaned");
      for (const value of Object.values(dataOf<Facts>(steps, "facts")).flat()) {
        // Whether they are complete is said beside them.
        if (value === null || typeof value === "boolean" || value.part === "from") continue;
        expect(clean[value.part].slice(...value.span), mail.subject).toBe(value.words);
      }
    }
  });

  test("every draft went through the guards", () => {
    for (const { steps } of seen) {
      const checked = dataOf<Checked>(steps, "checked");
      expect(["ok", "look", "blocked"]).toContain(checked.verdict);
      for (const finding of checked.findings)
        expect(checked.draft.slice(...finding.span)).toBe(finding.words);
    }
  });
});

async function collect(body: object): Promise<ReceivedStep[]> {
  const steps: ReceivedStep[] = [];
  for await (const step of receiveSteps(server.address, body)) steps.push(step);
  return steps;
}

function dataOf<T>(steps: ReceivedStep[], name: string): T {
  const found = steps.find((step) => step.name === name);
  if (!found) throw new Error(`There was no ${name}: ${JSON.stringify(steps.at(-1))}`);
  return found.data as T;
}

async function tokens(): Promise<Map<string, number>> {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  return new Map(
    [...text.matchAll(/^mailwright_tokens_total(\{.*\}) (\d+)/gm)].map((match) => [
      match[1] ?? "",
      Number(match[2]),
    ]),
  );
}
