// All sentences of the pane in all its languages. The compiler sees that none is missing; these tests see what it cannot.

import { describe, expect, test } from "vitest";
import { en } from "../../../addin/strings/en.ts";
import { paneLanguage, paneLanguages, stringsIn } from "../../../addin/strings/strings.ts";
import { zh } from "../../../addin/strings/zh.ts";
import { FindingRule } from "../../../server/contract/finding-rule.ts";

test("the controls keep the names that others rely on", () => {
  const { regions, reply } = en;
  expect([regions.category, regions.facts, regions.reply, regions.checks]).toEqual([
    "Category",
    "Facts",
    "Reply",
    "Checks",
  ]);
  expect([reply.write, reply.stop, reply.reply, reply.replyAll, reply.insert, reply.copy]).toEqual([
    "Write reply",
    "Stop",
    "Reply",
    "Reply all",
    "Insert",
    "Copy",
  ]);
});

describe("the pane's language", () => {
  test.each([
    ["zh-CN", "zh"],
    ["zh-TW", "zh"],
    ["ZH", "zh"],
    ["en-GB", "en"],
    ["de-DE", "en"],
    ["constructor", "en"],
    ["", "en"],
  ])("for Outlook in %s is %s", (outlook, language) => {
    expect(paneLanguage(outlook)).toBe(language);
  });
  test("has its own words", () => {
    expect(stringsIn("zh").reply.write).toBe(zh.reply.write);
  });
});

describe.each(paneLanguages)("%s", (language) => {
  const strings = stringsIn(language);
  test("has no empty sentence", () => {
    expect(sentencesOf(strings).filter((sentence) => sentence.trim() === "")).toEqual([]);
  });
  test("names itself as a page does", () => {
    expect(new Intl.Locale(strings.tag).language).toBe(language);
  });
  // In English the pane shows what the server says.
  test.runIf(language !== "en")("has its own reason for every rule of the guards", () => {
    expect(FindingRule.options.length).toBeGreaterThan(15);
    expect(FindingRule.options.filter((rule) => !(rule in strings.checks.rules))).toEqual([]);
  });
});

test("no Chinese sentence was left in English", () => {
  const names = new Set(["Mailwright", "zh-CN", "ltr"]);
  const left = sentencesOf(zh).filter(
    (sentence) => /\p{L}/u.test(sentence) && !/\p{Script=Han}/u.test(sentence) && !names.has(sentence),
  );
  expect(left).toEqual([]);
});

/** Every sentence of a table. A sentence that takes a value is given [2], which can be used as a list, a number or a text. */
function sentencesOf(strings: unknown): string[] {
  if (typeof strings === "string") return [strings];
  if (typeof strings === "function") return [String(strings([2], [2]))];
  return Object.values(Object(strings)).flatMap(sentencesOf);
}
