// README.zh-CN.md has the same commands, files, settings, pictures and parts as README.md, in the same order.

import { expect, test } from "vitest";
import { blocksIn, codeIn, linksIn, pageAt } from "./pages.ts";

const english = pageAt("README.md");
const chinese = pageAt("README.zh-CN.md");

test("both name the same commands, files and settings", () => {
  expect(codeIn(english).length).toBeGreaterThan(20);
  expect(codeIn(chinese).toSorted()).toEqual(codeIn(english).toSorted());
});

test("both show the same pictures and lead to the same pages", () => {
  const other = /^README/;
  const linksOf = (page: string) => linksIn(page).filter((target) => !other.test(target));
  expect(linksOf("README.zh-CN.md")).toEqual(linksOf("README.md"));
  expect(linksIn("README.md")).toContain("README.zh-CN.md");
  expect(linksIn("README.zh-CN.md")).toContain("README.md");
});

test("both have the same commands to copy", () => {
  const lines = (text: string) => blocksIn(text).flatMap((block) => block.split("\n"));
  const commands = (text: string) =>
    lines(text)
      .filter((line) => /^(?:npm|curl| {2}-d) /.test(line))
      .map((line) => line.replace(/ +#.*$/, ""));
  expect(commands(english).length).toBeGreaterThan(4);
  expect(commands(chinese)).toEqual(commands(english));
});

test("both have the same parts, rows and points", () => {
  const shape = (text: string) =>
    text
      .replace(/^```\n[\s\S]*?^```$/gm, "```")
      .split("\n")
      .map((line) => /^(?:#+|\||- |!|```)/.exec(line)?.[0])
      .filter((mark) => mark !== undefined);
  expect(shape(chinese)).toEqual(shape(english));
});

test("both trees and both pictures name the same folders in the same order", () => {
  const folders = (text: string) =>
    blocksIn(text).flatMap((block) => block.match(/(?<![\w/])[a-z]+\/(?!\w)/g) ?? []);
  expect(folders(english).length).toBeGreaterThan(40);
  expect(folders(chinese)).toEqual(folders(english));
});

test("no paragraph was left in English", () => {
  const paragraphs = chinese
    .split(/\n{2,}/)
    .filter((part) => !/^(?:```|\||\[English\]|# Mailwright)/.test(part));
  expect(paragraphs.filter((part) => !/[\u4e00-\u9fff]/.test(part))).toEqual([]);
});
