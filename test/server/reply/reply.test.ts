// How the steps of a reply share the engine. The engine here does as the test says.

import { expect, test } from "vitest";
import { createLoad } from "../../../server/async/load.ts";
import { MailRequest } from "../../../server/contract/reply-request.ts";
import type { Step } from "../../../server/contract/step.ts";
import type { EnginePool } from "../../../server/engine/pool/pool.ts";
import { cleanAlone } from "../../../server/reply/alone.ts";
import { localUser } from "../../../server/reply/caller.ts";
import { checkDraft } from "../../../server/reply/checking.ts";
import { type Asking, openMail, profileOf } from "../../../server/reply/open.ts";
import { reply } from "../../../server/reply/reply.ts";
import type { Services } from "../../../server/reply/services.ts";
import { readSettings } from "../../../server/settings.ts";
import { createServices } from "../../../server/start/services.ts";
import { createLog } from "../../../server/telemetry/log.ts";
import { createMetrics } from "../../../server/telemetry/metrics.ts";
import { fitSet } from "../../../server/triage/fit/fit-set.ts";
import { createTriage } from "../../../server/triage/triage.ts";
import { sharedParser } from "../../support/door.ts";
import { emptyFolder } from "../../support/folder.ts";
import { prompts } from "../../support/shipped.ts";
import { engineThat, options, set, wordEmbedder } from "../triage/fruit.ts";

const usage = { prompt: 1, cached: null, completion: 1 };
const mail = (text: string) => MailRequest.parse({ subject: "Apples", text });

/** Services whose engine reports each call to `heard`, and reads only when `mayRead` is resolved. */
async function servicesWith({ parallelShares }: { parallelShares: boolean }) {
  const heard: string[] = [];
  const told: string[] = [];
  const mayRead = Promise.withResolvers<void>();
  /** When it resolves with false, the facts are found only after a piece of the draft has been sent. */
  const hasFacts = Promise.withResolvers<boolean>();
  const drafted = Promise.withResolvers<void>();
  const fake = engineThat(() => [0.9, 0.05, 0.05], { contextTokens: 8_192, parallelShares });
  const embedder = wordEmbedder();
  const fitted = await fitSet(set, { engine: fake, embedder }, options());
  const engine: EnginePool = {
    ...fake,
    probe: async () => fake.abilities(),
    away: async () => null,
    served: () => [],
    replicas: async () => [],
    async read(...asked) {
      heard.push("read");
      await mayRead.promise;
      return fake.read(...asked);
    },
    async answer(_, schema) {
      heard.push("facts");
      if (!(await hasFacts.promise)) await drafted.promise;
      return { value: schema.parse({ n: "", c: "", x: "", p: [] }), usage };
    },
    async *write(conversation) {
      heard.push("draft");
      told.push(...conversation.map(({ content }) => content));
      yield "Dear Ann, ";
      drafted.resolve();
      // The facts come in between.
      await new Promise((resolve) => setTimeout(resolve, 20));
      yield "thank you.";
      return { cutOff: false, usage };
    },
  };
  const settings = {
    ...readSettings({ WRITING: "free" }),
    CATEGORY_SET: "fruit",
    cacheFolder: emptyFolder(),
  };
  const { services: made } = await createServices(
    settings,
    { engine, embedder: { ...embedder, away: async () => null }, remarks: [] },
    {
      prompts: { ...prompts, categorySets: [set, ...prompts.categorySets] },
      usual: set,
      parser: sharedParser(),
      log: createLog("silent"),
      metrics: createMetrics(),
      load: createLoad(),
      say: () => undefined,
      signal: new AbortController().signal,
    },
  );
  const engines = { engine, embedder };
  // Learnt above, with an engine that may read.
  const triage = createTriage({
    engines,
    fitted: async () => fitted,
    templates: prompts.templates,
  });
  const services: Services = { ...made, triage };
  const asking = (signal = AbortSignal.timeout(5_000)): Asking => ({ services, caller: localUser, signal });
  return { asking, heard, told, mayRead, hasFacts };
}

async function namesOf(steps: AsyncGenerator<Step>): Promise<string[]> {
  const all = await Array.fromAsync(steps);
  return [...new Set(all.map(nameOf))];
}

/** The facts that only patterns have found are early. */
function nameOf(step: Step): string {
  return step.step === "facts" && !step.complete ? "early facts" : step.step;
}

const order = ["cleaned", "early facts", "triaged", "facts", "drafting", "checked"];

test("an engine that serves two tasks from one prefix writes the draft while it looks for the facts", async () => {
  // It gives the facts only once it was asked for the draft: asking one after the other would wait for ever.
  const { asking, heard, mayRead, hasFacts } = await servicesWith({ parallelShares: true });
  mayRead.resolve();
  hasFacts.resolve(false);
  const steps = reply(mail("Where are my apples?"), asking());
  expect(await namesOf(steps)).toEqual(["cleaned", "early facts", "triaged", "drafting", "facts", "checked"]);
  expect(heard.toSorted()).toEqual(["draft", "facts", "read"]);
});

test("an engine with a cache for each task is asked for the facts when it has read", async () => {
  const { asking, heard, mayRead, hasFacts } = await servicesWith({ parallelShares: false });
  hasFacts.resolve(true);
  const steps = reply(mail("Where are my pears?"), asking());
  await steps.next();
  // The patterns' facts are there before the engine has read.
  expect((await steps.next()).value).toMatchObject({ step: "facts", complete: false });
  const triaged = steps.next();
  await expect.poll(() => heard).toContain("read");
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual(["read"]);
  mayRead.resolve();
  expect((await triaged).value?.step).toBe("triaged");
  expect(await namesOf(steps)).toEqual(order.slice(3));
});

test("a mail that fits is not counted by the engine, whatever thread it brings", async () => {
  // The engine in this file cannot count tokens; counting would fail.
  const { asking, mayRead, hasFacts } = await servicesWith({ parallelShares: false });
  mayRead.resolve();
  hasFacts.resolve(true);
  const text =
    "Yes, please.\n\nOn Mon, 3 Nov 2026 at 10:00, Ann <ann@example.com> wrote:\n> Do you want apples?\n";
  expect(await namesOf(reply(mail(text), asking()))).toEqual(order);
});

test("a mail is cleaned once, and a huge one is not kept", async () => {
  const { asking } = await servicesWith({ parallelShares: true });
  const cleanOf = (text: string) => cleanAlone(mail(text), asking());
  expect(await cleanOf("Where are my plums?")).toBe(await cleanOf("Where are my plums?"));
  const huge = "Where are my cherries? ".repeat(4_000);
  expect(await cleanOf(huge)).not.toBe(await cleanOf(huge));
  expect(await cleanOf(huge)).toEqual(await cleanOf(huge));
});

test("the same signs, parted otherwise between HTML and text, are another mail", async () => {
  const { asking } = await servicesWith({ parallelShares: true });
  const bodies = [{ html: "ab", text: "cd" }, { html: "abc", text: "d" }, { html: "abcd" }, { text: "abcd" }];
  const cleaned = bodies.map((body) =>
    cleanAlone(MailRequest.parse({ subject: "Kiwis", ...body }), asking()),
  );
  expect(new Set(await Promise.all(cleaned)).size).toBe(bodies.length);
});

test("a click joins what the look at the mail has begun, and keeps it when the look is left", async () => {
  const { asking, heard, mayRead, hasFacts } = await servicesWith({ parallelShares: true });
  const leave = new AbortController();
  const looked = namesOf(reply({ ...mail("Where are my figs?"), draft: false }, asking(leave.signal)));
  const clicked = namesOf(reply(mail("Where are my figs?"), asking()));
  await expect.poll(() => heard).toEqual(["read"]);
  mayRead.resolve();
  await expect.poll(() => heard).toContain("facts");
  leave.abort();
  expect(await looked).toEqual(["cleaned", "early facts", "triaged"]);
  hasFacts.resolve(true);
  expect((await clicked).toSorted()).toEqual(order.toSorted());
  expect(heard.toSorted()).toEqual(["draft", "facts", "read"]);
});

test("who answers, and what that person knows about a question, is told to the model, and may be said", async () => {
  const { asking, told, mayRead, hasFacts } = await servicesWith({ parallelShares: false });
  mayRead.resolve();
  hasFacts.resolve(true);
  const question = "How much are your apples?";
  const request = MailRequest.parse({
    ...mail(question),
    draft: "free",
    writer: { name: "Jo Berg", role: "team lead" },
    answers: [{ question, answer: "2.40 EUR a kilo" }],
  });
  await Array.fromAsync(reply(request, asking()));
  expect(told[0]).toContain("You are Jo Berg, team lead.");
  expect(told.at(-1)).toContain(`“${question}” Known: 2.40 EUR a kilo`);
  const opened = await openMail(request, asking());
  const about = {
    opened,
    profile: profileOf(opened, undefined, asking().services),
    cutOff: false,
    questions: [],
  };
  const { findings } = await checkDraft("Apples are 2.40 EUR a kilo.", { ...about, by: "model" }, asking());
  expect(findings.filter(({ guard }) => guard === "amounts")).toEqual([]);
});

test("facts that are known already come once, complete", async () => {
  const { asking, mayRead, hasFacts } = await servicesWith({ parallelShares: true });
  mayRead.resolve();
  hasFacts.resolve(true);
  const looked = { ...mail("Where are my grapes?"), draft: false };
  expect(await namesOf(reply(looked, asking()))).toEqual(["cleaned", "early facts", "triaged", "facts"]);
  expect(await namesOf(reply(looked, asking()))).toEqual(["cleaned", "facts", "triaged"]);
});
