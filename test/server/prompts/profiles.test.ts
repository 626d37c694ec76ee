import { expect, test } from "vitest";
import { loadPrompts } from "../../../server/prompts/load.ts";
import { chooseProfile } from "../../../server/prompts/profiles.ts";
import { promptsWith, toldOf } from "../../support/prompt-folders.ts";
import { prompts } from "../../support/shipped.ts";

const whole = "role: You answer.\ntone: Plain.\n";
const none = { "profiles/assistant.yaml": null, "profiles/support.yaml": null };
const threeProfiles = () =>
  loadPrompts(
    promptsWith({
      ...none,
      "profiles/default.yaml": whole,
      "profiles/sales.yaml": `${whole}mailboxes: [Sales@ours.example]\ncategories: [demo-booking]\n`,
      "profiles/support.yaml": `${whole}categories: [complaint, demo-booking]\n`,
    }),
  ).profiles;

test("the profiles that ship can be used", () => {
  expect(prompts.profiles.map((profile) => profile.name)).toEqual(["assistant", "default", "support"]);
});

test.each([
  ["by hand wins over everything", { byHand: "support", mailbox: "sales@ours.example" }, "support"],
  ["the mailbox wins over the category", { mailbox: "sales@ours.example", category: "complaint" }, "sales"],
  ["a mailbox is found whatever its case", { mailbox: "SALES@OURS.example" }, "sales"],
  ["the category wins over the default", { mailbox: "other@ours.example", category: "complaint" }, "support"],
  ["the first of two profiles of a category is taken", { category: "demo-booking" }, "sales"],
  ["else it is the default", { category: "other" }, "default"],
  ["nothing known gives the default", {}, "default"],
])("%s", (_, by, name) => {
  expect(chooseProfile(by, threeProfiles()).name).toBe(name);
});

test("a profile chosen by hand that is not there is a problem that names the others", () => {
  expect(() => chooseProfile({ byHand: "nobody" }, threeProfiles())).toThrow(
    /nobody.*default, sales, support/,
  );
});

test.each([
  [
    "a field that does not exist",
    { "profiles/default.yaml": `${whole}tones: x\n` },
    "Cannot use prompts/profiles/default.yaml: line 3, tones: there is no such field. Did you mean tone? Correct that place and start again.",
  ],
  [
    "a length that does not exist",
    { "profiles/default.yaml": `${whole}length: huge\n` },
    "Cannot use prompts/profiles/default.yaml: line 3, length: it must be one of short, medium, long. Correct that place and start again.",
  ],
  [
    "no role",
    { "profiles/default.yaml": "tone: x\n" },
    "Cannot use prompts/profiles/default.yaml: line 1, role: it is missing. Correct that place and start again.",
  ],
  [
    "a category that no set has",
    { "profiles/default.yaml": `${whole}categories:\n  - complaint\n  - job-aplication\n` },
    "Cannot use prompts/profiles/default.yaml: line 5, categories.1: no category set has a category job-aplication. Did you mean job-application? Correct that place and start again.",
  ],
  [
    "a mailbox that is no address",
    { "profiles/default.yaml": `${whole}mailboxes: [help]\n` },
    "Cannot use prompts/profiles/default.yaml: line 3, mailboxes.0: it is no mail address, such as help@example.com. Correct that place and start again.",
  ],
  [
    "a mailbox of two profiles",
    {
      "profiles/a.yaml": `${whole}mailboxes: [help@ours.example]\n`,
      "profiles/b.yaml": `${whole}mailboxes: [x@ours.example, HELP@ours.example]\n`,
    },
    "Cannot use prompts/profiles/b.yaml: line 3, mailboxes.1: help@ours.example is in profiles/a.yaml as well. Correct that place and start again.",
  ],
  [
    "a signature for what is no language",
    { "profiles/default.yaml": `${whole}signature: { english: Yours }\n` },
    "Cannot use prompts/profiles/default.yaml: line 3, signature.english: it is no language code, such as de or zh-Hant. Correct that place and start again.",
  ],
  [
    "no default",
    { "profiles/default.yaml": null, "profiles/other.yaml": whole },
    "Cannot use prompts/profiles: default.yaml is missing. Put it back and start again.",
  ],
])("settings say what is wrong: %s", (_, files, message) => {
  expect(toldOf(promptsWith(files))).toEqual([message]);
});
