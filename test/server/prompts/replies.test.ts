// The sentences of assisted replies are read with everything else, and a slip in them is told with its line before the port is opened.

import { expect, test } from "vitest";
import { loadPrompts } from "../../../server/prompts/load.ts";
import { promptsWith, shippedFile, toldOf } from "../../support/prompt-folders.ts";
import { prompts } from "../../support/shipped.ts";

const english = shippedFile("replies/en.yaml");
const mailroom = shippedFile("categories/mailroom.yaml");

test.each([
  [
    "a place that is missing",
    english.replace("“{subject}”.", "it."),
    /Cannot use prompts\/replies\/en\.yaml: line \d+, thanks\.subject: \{subject\} is missing\./,
  ],
  [
    "a place that is not filled there",
    english.replace("Kind regards", "Kind regards, {agent}"),
    /closing: there is no place for \{agent\}\./,
  ],
  ["a sentence that is missing", english.replace(/ {2}billing:.*\n/, ""), /next\.billing: it is missing\./],
  [
    "a name that is misspelt",
    english.replace("  photo:", "  photos:"),
    /ask\.photos: there is no such field\. Did you mean photo\?/,
  ],
])("%s is told with its line", (_, text, says) => {
  expect(toldOf(promptsWith({ "replies/en.yaml": text })).join("\n")).toMatch(says);
});

test("a file for no language, and no file at all", () => {
  expect(toldOf(promptsWith({ "replies/english.yaml": english }))).toEqual([
    expect.stringContaining("prompts/replies/english.yaml: its name is no language code"),
  ]);
  expect(toldOf(promptsWith({ replies: null }))).toEqual([
    expect.stringContaining("prompts/replies: there is no such folder"),
  ]);
});

test("one more language is one more file", () => {
  const { replies } = loadPrompts(
    promptsWith({ "replies/sv.yaml": english.replace("Kind regards", "Med vänlig hälsning") }),
  );
  expect(replies.get("sv")?.closing).toBe("Med vänlig hälsning");
});

test("a category says what its mails are answered with, and one that doesn't gets the general answer", () => {
  const kinds = (folder: string) =>
    loadPrompts(folder).categorySets.flatMap(({ categories }) =>
      categories.map(({ id, reply }) => `${id}: ${reply}`),
    );
  const own = mailroom.replace("    reply: service\n", "");
  expect(kinds(promptsWith({}))).toContain("after-sales-service-request: service");
  expect(kinds(promptsWith({ "categories/mailroom.yaml": own }))).toContain(
    "after-sales-service-request: general",
  );
  const told = toldOf(
    promptsWith({ "categories/mailroom.yaml": mailroom.replace("reply: service", "reply: servce") }),
  );
  expect(told).toEqual([
    expect.stringMatching(/line 6, categories\.0\.reply: it must be one of service, technical, /),
  ]);
});

test("each shipped category that isn't called other has a kind of its own, but for the two that only ask", () => {
  const general = prompts.categorySets.flatMap(({ categories }) =>
    categories.filter(({ reply }) => reply === "general"),
  );
  expect(general.map(({ id }) => id)).toEqual(["other", "question", "demo-booking", "other"]);
});
