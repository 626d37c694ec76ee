// Every sentence of the pane in every language it has. That none is missing is the compiler's work; these see what it cannot.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { en } from "../../../addin/strings/en.ts";
import { paneLanguage, paneLanguages, stringsIn } from "../../../addin/strings/strings.ts";
import { zh } from "../../../addin/strings/zh.ts";

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
  test.runIf(language !== "en")("has its own reason for every guard of the server", () => {
    const guards = guardsOfServer();
    expect(guards.length).toBeGreaterThan(5);
    expect(guards.filter((guard) => !(guard in strings.checks.guards))).toEqual([]);
  });
});

test("no Chinese sentence was left in English", () => {
  const names = new Set(["Mailwright", "zh-CN", "ltr"]);
  const left = sentencesOf(zh).filter(
    (sentence) => /\p{L}/u.test(sentence) && !/\p{Script=Han}/u.test(sentence) && !names.has(sentence),
  );
  expect(left).toEqual([]);
});

/** The names of the guards, as their files say them; English words come from the server itself. */
function guardsOfServer(): string[] {
  const folder = new URL("../../../server/guards/", import.meta.url);
  return readdirSync(folder)
    .map((file) => /: Guard = \{\s*name: "([\w-]+)"/.exec(readFileSync(new URL(file, folder), "utf8"))?.[1])
    .filter((name) => name !== undefined);
}

/** Every sentence of a table; those that are made of something are made of a list of 2, which is a number and a text as well. */
function sentencesOf(strings: unknown): string[] {
  if (typeof strings === "string") return [strings];
  if (typeof strings === "function") return [String(strings([2], [2]))];
  return Object.values(Object(strings)).flatMap(sentencesOf);
}
