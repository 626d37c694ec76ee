import { expect, test } from "vitest";
import { languageFor, languageName } from "../../../server/prompts/languages.ts";
import { loadPrompts } from "../../../server/prompts/load.ts";
import { allPromptsWith, promptsWith, toldOf } from "../../support/prompt-folders.ts";
import { prompts } from "../../support/shipped.ts";

const shipped = prompts.languages;

test("the 29 business languages ship", () => {
  const wanted = "ar cs da de el en es fi fr he hi hu id it ja ko ms nl no pl pt ro ru sv th tr uk vi zh";
  expect([...shipped.keys()].join(" ")).toBe(wanted);
});

test("no header label means two things", () => {
  const meanings = new Map<string, string>();
  for (const { headers } of shipped.values())
    for (const [field, labels] of Object.entries(headers))
      for (const label of labels) {
        expect([label, meanings.get(label.toLowerCase()) ?? field]).toEqual([label, field]);
        meanings.set(label.toLowerCase(), field);
      }
});

test("a language is found by its code, Chinese in either script", () => {
  expect(languageFor("zh-Hant", shipped)?.ownName).toBe("中文");
  expect(languageFor("de", shipped)?.signOffs).toContain("Mit freundlichen Grüßen");
  expect(languageFor("und", shipped)).toBeUndefined();
});

test.each([
  ["de", "German"],
  ["zh-Hans", "Simplified Chinese"],
  ["zh-Hant", "Traditional Chinese"],
  ["lv", "Latvian"],
])("%s is called %s", (code, name) => {
  expect(languageName(code, shipped)).toBe(name);
});

test.each([
  ["is not YAML", "name: [", "line 1: it is not YAML: "],
  ["lacks a field", good().replace("ownName: Xish\n", ""), "line 1, ownName: it is missing."],
  [
    "has a quote header without a date",
    good().replace("On {date}, {from} wrote:", "{from} wrote:"),
    "line 4, quoteHeaders.0: {date} is missing.",
  ],
  [
    "has a phrase with a bracket too many",
    `${good()}roles: [manager, (head|chief]\n`,
    "line 11, roles.1: its brackets do not go together: (head|chief.",
  ],
  ["has a field of another name", `${good()}rolls: [manager]\n`, "line 11, rolls: there is no such field."],
  [
    "says that a label means something else",
    good().replace("date: [Date]", "date: [Date, Von]"),
    "line 3, headers.date.1: Von means from in languages/de.yaml.",
  ],
])("a language file that %s is refused by name", (_, source, why) => {
  const [told = ""] = toldOf(promptsWith({ "languages/xx.yaml": source }));
  expect(told).toContain(`Cannot use prompts/languages/xx.yaml: ${why}`);
});

test("one more language is one more file", () => {
  const { languages } = loadPrompts(allPromptsWith({ "languages/xx.yaml": good() }));
  expect(languages.get("xx")?.name).toBe("Xish");
  expect(languages.size).toBe(shipped.size + 1);
});

function good(): string {
  return `name: Xish
ownName: Xish
headers: { from: [From], date: [Date], to: [To], cc: [], subject: [Subject] }
quoteHeaders: ["On {date}, {from} wrote:"]
separators: []
greetings: [Hello]
signOffs: [Bye]
mobileSignatures: []
disclaimers: []
tone: Be kind.
`;
}
