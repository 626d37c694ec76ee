// The engine's replies here are verdicts written down: how a real one writes is measured in test/real.

import { describe, expect, onTestFinished, test } from "vitest";
import { createLoad, type Load } from "../../../../server/async/load.ts";
import type { Checked } from "../../../../server/contract/checked.ts";
import type { Mail } from "../../../../server/contract/mail.ts";
import { createFitness, sentenceOf, writingOf } from "../../../../server/draft/fitness/fitness.ts";
import { fitnessMails } from "../../../../server/draft/fitness/mails.ts";
import { emptyFolder } from "../../../support/folder.ts";

const checked = (verdict: Checked["verdict"], by: Checked["by"] = "model"): Checked => ({
  draft: "",
  findings: [],
  verdict,
  by,
  cutOff: false,
});

/** A fitness measured by these outcomes, one a mail; the last one stands for all further. */
function measured(
  outcomes: (Checked | null)[],
  around: {
    folder?: string;
    setting?: "measured" | "free" | "assisted";
    madeFrom?: string;
    load?: Load;
  } = {},
) {
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  const said: string[] = [];
  const asked: Mail[] = [];
  const quiet: Load = { ...createLoad(), quietFor: () => 60_000 };
  const fitness = createFitness({
    setting: around.setting ?? "measured",
    model: () => "a-model",
    madeFrom: around.madeFrom ?? "prompts",
    write: async (mail) => {
      asked.push(mail);
      return outcomes[Math.min(asked.length, outcomes.length) - 1] ?? null;
    },
    cacheFolder: around.folder ?? emptyFolder(),
    load: around.load ?? quiet,
    say: (sentence) => said.push(sentence),
    signal: stopping.signal,
  });
  void fitness.keepMeasured();
  return { fitness, said, asked };
}

test("six good replies of eight are enough to write freely, five are not", async () => {
  const good = (count: number) => Array.from({ length: 8 }, (_, i) => checked(i < count ? "ok" : "look"));
  const [fit, weak] = [measured(good(6)), measured(good(5))];
  expect(fit.fitness.writing()).toBe("assisted");
  await expect.poll(() => fit.said).toEqual([expect.stringContaining("6 of 8")]);
  await expect.poll(() => weak.said).toEqual([expect.stringContaining("5 of 8")]);
  expect(fit.fitness.writing()).toBe("free");
  expect(weak.fitness.writing()).toBe("assisted");
  expect(fit.asked).toEqual(fitnessMails);
});

test("a reply that the model did not write itself, or none, counts against it", async () => {
  const { fitness, said } = measured([checked("ok", "assisted"), null, checked("ok")]);
  await expect.poll(() => said.length).toBe(1);
  expect(fitness.fitness()).toEqual({ passed: 6, of: 8 });
});

test("it is kept for the next start, and measured anew when the prompts have changed", async () => {
  const folder = emptyFolder();
  await expect.poll(() => measured([checked("ok")], { folder }).said.length).toBe(1);
  const again = measured([checked("blocked")], { folder });
  await expect.poll(() => again.said.length).toBe(1);
  expect(again.asked).toEqual([]);
  const changed = measured([checked("blocked")], { folder, madeFrom: "other prompts" });
  await expect.poll(() => changed.said.length).toBe(1);
  expect(changed.fitness.fitness()).toEqual({ passed: 0, of: 8 });
});

test("a mail that a person sends meanwhile goes first, and the test reply is written again", async () => {
  let inside = 0;
  const load: Load = { ...createLoad(), inside: () => inside, quietFor: () => 60_000 };
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  let asked = 0;
  const fitness = createFitness({
    setting: "measured",
    model: () => "a-model",
    madeFrom: "",
    async write(_, signal) {
      asked++;
      if (asked > 1) return checked("ok");
      inside = 1;
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => {
          inside = 0;
          reject(signal.reason);
        }),
      );
    },
    cacheFolder: emptyFolder(),
    load,
    say: () => undefined,
    signal: stopping.signal,
  });
  void fitness.keepMeasured();
  await expect.poll(() => fitness.fitness()).toEqual({ passed: 8, of: 8 });
  expect(asked).toBe(9);
});

test.each(["free", "assisted"] as const)("WRITING=%s is not measured", async (setting) => {
  const { fitness, asked } = measured([checked("ok")], { setting });
  expect(fitness.writing()).toBe(setting);
  expect(asked).toEqual([]);
});

describe("the sentence at start", () => {
  test.each([
    [{ passed: 8, of: 8 }, "free", "drafts freely"],
    [{ passed: 1, of: 8 }, "assisted", "ready-made sentences"],
  ])("of %j", (fitness, writing, words) => {
    expect(writingOf(fitness)).toBe(writing);
    expect(sentenceOf(fitness)).toContain(words);
  });
});
