// Every sentence of the pane in every language it has. That none is missing is the compiler's work; these see what it cannot.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { en } from "../../../addin/strings/en.ts";
import { paneLanguage, stringsIn } from "../../../addin/strings/strings.ts";
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
    ["", "en"],
  ])("for Outlook in %s is %s", (outlook, language) => {
    expect(paneLanguage(outlook)).toBe(language);
  });
  test("has its own words", () => {
    expect(stringsIn("zh").reply.write).toBe(zh.reply.write);
  });
});

test("no sentence is empty", () => {
  for (const strings of [en, zh])
    expect(sentencesOf(strings).filter((sentence) => sentence.trim() === "")).toEqual([]);
});

test("no Chinese sentence was left in English", () => {
  const names = new Set(["Mailwright"]);
  const left = sentencesOf(zh).filter(
    (sentence) => !/[\u4e00-\u9fff]/.test(sentence) && !names.has(sentence),
  );
  expect(left).toEqual([]);
});

test("every guard of the server has its Chinese reason", () => {
  const folder = new URL("../../../server/guards/", import.meta.url);
  const guards = readdirSync(folder)
    .map((file) => /: Guard = \{\s*name: "([\w-]+)"/.exec(readFileSync(new URL(file, folder), "utf8"))?.[1])
    .filter((name) => name !== undefined);
  expect(guards.length).toBeGreaterThan(5);
  expect(guards.filter((guard) => !(guard in zh.checks.guards))).toEqual([]);
});

function sentencesOf(strings: unknown): string[] {
  if (typeof strings === "string") return [strings];
  if (typeof strings === "function") return [String(strings(2, 2))];
  return Object.values(Object(strings)).flatMap(sentencesOf);
}
