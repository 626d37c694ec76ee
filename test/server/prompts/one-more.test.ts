// A new category set, profile or promise list takes one file and no code.

import { expect, test } from "vitest";
import { createChecks } from "../../../server/guards/check.ts";
import { chooseSet } from "../../../server/prompts/categories.ts";
import { loadPrompts, type Prompts } from "../../../server/prompts/load.ts";
import { chooseProfile } from "../../../server/prompts/profiles.ts";
import { promptsWith, shippedFile } from "../../support/prompt-folders.ts";
import { prompts as shipped } from "../../support/shipped.ts";
import { sourceFor } from "../guards/specimens.ts";

test("a category set and a profile", () => {
  const examples = Array.from({ length: 6 }, (_, i) => `      - text: Tent number ${i}\n`).join("");
  const category = (id: string) =>
    `  - id: ${id}\n    names: { en: ${id}, zh-Hans: ${id} }\n    descriptions: { en: ${id}, zh-Hans: ${id} }\n    examples:\n${examples}`;
  const { categorySets, profiles } = loadPrompts(
    promptsWith({
      "categories/camping.yaml": `mailboxes: [camp@ours.example]\ncategories:\n${category("tents")}${category("other")}`,
      "profiles/camping.yaml": "role: You rent tents.\ntone: Cheerful.\ncategories: [tents]\n",
    }),
  );
  expect(chooseSet(categorySets, { mailbox: "camp@ours.example", setting: "mailroom" }).id).toBe("camping");
  expect(chooseProfile({ category: "tents" }, profiles).name).toBe("camping");
});

test("a promise list", () => {
  const draft = "Tere!\n\nMe hüvitame teile kogu summa.\n\nLugupidamisega";
  const blockedWith = (prompts: Prompts) =>
    createChecks(prompts)
      .check(sourceFor(draft, { language: "et" }))
      .findings.filter(({ guard }) => guard === "promises");
  const list = "groups:\n  refund: { acts: [me hüvitame teile] }\n";
  const folder = promptsWith({ "promises/et.yaml": list });
  expect(blockedWith(loadPrompts(folder)).map(({ words }) => words)).toEqual(["Me hüvitame teile"]);
  expect(blockedWith(shipped)).toEqual([]);
});

test("a sentence in a prompt", () => {
  const ours = "Never mention the weather of the coming week to anybody.";
  const text = `${shippedFile("draft.md").trimEnd()}\n${ours}\n`;
  const prompts = loadPrompts(promptsWith({ "draft.md": text }));
  const leaked = (known: Prompts) =>
    createChecks(known)
      .check(sourceFor(`Hello,\n\n${ours}`))
      .findings.map(({ guard }) => guard);
  expect(leaked(prompts)).toContain("leakage");
  expect(leaked(shipped)).not.toContain("leakage");
});
