// All that the model is told is known to the guards: sentences, notes, and the mails of the examples.

import { expect, test } from "vitest";
import { createChecks } from "../../../server/guards/check.ts";
import { loadPrompts } from "../../../server/prompts/load.ts";
import { allPromptsWith } from "../../support/prompt-folders.ts";
import { check, prompts } from "../../support/shipped.ts";
import { sourceFor } from "./specimens.ts";

const own = `exchanges:
  - categories: [complaint]
    from: Tess Moor
    subject: The ferry
    text: The ferry was late.
    reply: |-
      Dear Tess Moor,

      We are looking into it.
`;

const guards = (draft: string, language: string, judge = check) =>
  judge(sourceFor(draft, { language })).findings.map(({ guard }) => guard);

test("a sentence of what the model is told, in each language", () => {
  for (const [language, { good, data }] of prompts.draftWords)
    for (const sentence of [good.split(/(?<=[.。])/)[0] ?? "", data])
      expect([language, guards(`Hello,\n\n${sentence}`, language)]).toEqual([
        language,
        expect.arrayContaining(["leakage"]),
      ]);
});

test("a line of the notes, with whatever stands in its places", () => {
  const line =
    "“When do we meet?” Not known: a colleague will check.\nNo question is asked: a colleague will look into it.";
  expect(guards(line, "en")).toContain("leakage");
  expect(guards("The reply begins: Hello Anna,", "en")).toContain("leakage");
  expect(guards("回复的开头：您好：", "zh-Hans")).toContain("leakage");
});

test("what an example's sender wrote", () => {
  expect(guards("I keep bees near you and would like to offer a beekeeping course.", "en")).toContain(
    "leakage",
  );
});

test("an example that an organisation adds is heard as well", () => {
  const added = loadPrompts(allPromptsWith({ "examples/support/en.yaml": `${own}    only: [ferry]\n` }));
  const draft = "Hello Tess Moor,\n\nthe ferry was late.";
  expect(
    guards(draft, "en", createChecks(added).check).filter((guard) => guard === "from-examples"),
  ).toHaveLength(2);
  expect(guards(draft, "en")).not.toContain("from-examples");
});
