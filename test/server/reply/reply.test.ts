// How the steps of a reply share the engine, with an engine that does as it is told.

import { expect, test } from "vitest";
import { MailRequest } from "../../../server/contract/reply-request.ts";
import type { Step } from "../../../server/contract/step.ts";
import type { Engine } from "../../../server/engine/engine.ts";
import { loadCategorySets } from "../../../server/prompts/categories.ts";
import { loadProfiles } from "../../../server/prompts/profiles.ts";
import { createMemo } from "../../../server/reply/memo.ts";
import { reply } from "../../../server/reply/reply.ts";
import { openWork, type Workshop } from "../../../server/reply/work.ts";
import { readSettings } from "../../../server/settings.ts";
import { fitSet } from "../../../server/triage/fit/fit-set.ts";
import { engineThat, options, set, wordEmbedder } from "../triage/fruit.ts";

const usage = { prompt: 1, cached: null, completion: 1 };
const mail = (text: string) => MailRequest.parse({ subject: "Apples", text });

/** A workshop whose engine tells `heard` what it is asked, and reads when `mayRead` is resolved. */
async function workshopWith({ parallelShares }: { parallelShares: boolean }) {
  const heard: string[] = [];
  const mayRead = Promise.withResolvers<void>();
  /** Resolved with false, the facts are only found once a piece of the draft has left. */
  const hasFacts = Promise.withResolvers<boolean>();
  const drafted = Promise.withResolvers<void>();
  const told = engineThat(() => [0.9, 0.05, 0.05]);
  const embedder = wordEmbedder();
  const fitted = await fitSet(set, { engine: told, embedder }, options());
  const engine: Engine = {
    ...told,
    abilities: () => ({ ...told.abilities(), contextTokens: 8_192, parallelShares }),
    async read(...asked) {
      heard.push("read");
      await mayRead.promise;
      return told.read(...asked);
    },
    async answer(_, schema) {
      heard.push("facts");
      if (!(await hasFacts.promise)) await drafted.promise;
      return { value: schema.parse({ n: "", c: "", x: "", p: [] }), usage };
    },
    async *write() {
      heard.push("draft");
      yield "Dear Ann, ";
      drafted.resolve();
      // The facts come in between.
      await new Promise((resolve) => setTimeout(resolve, 20));
      yield "thank you.";
      return { cutOff: false, usage };
    },
  };
  const workshop: Workshop = {
    settings: { ...readSettings({}), CATEGORY_SET: "fruit" },
    engine,
    engines: { engine, embedder },
    sets: [set, ...loadCategorySets()],
    fitted: async () => fitted,
    profiles: loadProfiles(),
    memo: createMemo(),
  };
  return { workshop, heard, mayRead, hasFacts };
}

async function namesOf(steps: AsyncGenerator<Step>): Promise<string[]> {
  const all = await Array.fromAsync(steps);
  return [...new Set(all.map((step) => step.step))];
}

const order = ["cleaned", "triaged", "facts", "drafting", "checked"];

test("an engine that serves two tasks from one prefix writes the draft while it looks for the facts", async () => {
  // It has the facts only once it was asked for the draft: one after the other would wait for ever.
  const { workshop, heard, mayRead, hasFacts } = await workshopWith({ parallelShares: true });
  mayRead.resolve();
  hasFacts.resolve(false);
  const steps = reply(mail("Where are my apples?"), workshop, AbortSignal.timeout(5_000));
  expect(await namesOf(steps)).toEqual(["cleaned", "triaged", "drafting", "facts", "checked"]);
  expect(heard.toSorted()).toEqual(["draft", "facts", "read"]);
});

test("an engine with a cache for each task is asked for the facts when it has read", async () => {
  const { workshop, heard, mayRead, hasFacts } = await workshopWith({ parallelShares: false });
  hasFacts.resolve(true);
  const steps = reply(mail("Where are my pears?"), workshop, AbortSignal.timeout(5_000));
  await steps.next();
  const triaged = steps.next();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual(["read"]);
  mayRead.resolve();
  expect((await triaged).value?.step).toBe("triaged");
  expect(await namesOf(steps)).toEqual(order.slice(2));
});

test("a mail that fits is not counted by the engine, whatever thread it brings", async () => {
  // The engine of this file cannot count: it would fail.
  const { workshop, mayRead, hasFacts } = await workshopWith({ parallelShares: false });
  mayRead.resolve();
  hasFacts.resolve(true);
  const text =
    "Yes, please.\n\nOn Mon, 3 Nov 2026 at 10:00, Ann <ann@example.com> wrote:\n> Do you want apples?\n";
  expect(await namesOf(reply(mail(text), workshop, AbortSignal.timeout(5_000)))).toEqual(order);
});

test("a mail is cleaned once, and a huge one is not kept", async () => {
  const { workshop } = await workshopWith({ parallelShares: true });
  const cleanOf = (text: string) => openWork(mail(text), workshop).clean;
  expect(cleanOf("Where are my plums?")).toBe(cleanOf("Where are my plums?"));
  const huge = "Where are my cherries? ".repeat(4_000);
  expect(cleanOf(huge)).not.toBe(cleanOf(huge));
  expect(cleanOf(huge)).toEqual(cleanOf(huge));
});

test("a click joins what the look at the mail has begun, and keeps it when the look is left", async () => {
  const { workshop, heard, mayRead, hasFacts } = await workshopWith({ parallelShares: true });
  const leave = new AbortController();
  const looked = namesOf(reply({ ...mail("Where are my figs?"), draft: false }, workshop, leave.signal));
  const clicked = namesOf(reply(mail("Where are my figs?"), workshop, AbortSignal.timeout(5_000)));
  await expect.poll(() => heard).toEqual(["read"]);
  mayRead.resolve();
  await expect.poll(() => heard).toContain("facts");
  leave.abort();
  expect(await looked).toEqual(["cleaned", "triaged"]);
  hasFacts.resolve(true);
  expect((await clicked).toSorted()).toEqual(order.toSorted());
  expect(heard.toSorted()).toEqual(["draft", "facts", "read"]);
});
