import { expect, test } from "vitest";
import { languageName, languageOf, loadLanguages } from "../../../server/prompts/languages.ts";
import { folderOf } from "../../support/folder.ts";

const shipped = loadLanguages();

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
  expect(languageOf("zh-Hant")?.ownName).toBe("中文");
  expect(languageOf("de")?.signOffs).toContain("Mit freundlichen Grüßen");
  expect(languageOf("und")).toBeUndefined();
});

test.each([
  ["de", "German"],
  ["zh-Hans", "Simplified Chinese"],
  ["zh-Hant", "Traditional Chinese"],
  ["lv", "Latvian"],
])("%s is called %s", (code, name) => {
  expect(languageName(code)).toBe(name);
});

test.each([
  ["is not YAML", "name: [", /xx\.yaml/],
  ["lacks a field", "name: Xish\n", /ownName/],
  [
    "has a quote header without a date",
    good().replace("On {date}, {from} wrote:", "{from} wrote:"),
    /quoteHeaders/,
  ],
])("a language file that %s is refused by name", (_, source, why) => {
  expect(() => loadLanguages(folderOf({ "xx.yaml": source }))).toThrow(why);
});

test("one more language is one more file", () => {
  expect(loadLanguages(folderOf({ "xx.yaml": good() })).get("xx")?.name).toBe("Xish");
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
