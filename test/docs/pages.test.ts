// What the pages say about the repository is true: links, files, commands, rooms.

import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { blocksIn, foldersOfTree, isThere, linksIn, pageAt, pages, pathsIn, root } from "./pages.ts";

const scripts = Object.keys(packageJson.scripts);

describe.each(pages)("%s", (page) => {
  test("every link leads to a file", () => {
    expect(linksIn(page).filter((target) => !isThere(target))).toEqual([]);
  });

  test("every file and folder it names exists", () => {
    expect(pathsIn(pageAt(page)).filter((path) => !isThere(path))).toEqual([]);
  });

  test("every command it names exists", () => {
    expect(commandsIn(page).filter((command) => !scripts.includes(command))).toEqual([]);
  });
});

test("what is compared is there to be compared", () => {
  expect(linksIn("README.md").length).toBeGreaterThan(8);
  expect(pathsIn(pageAt("README.md"))).toEqual(
    expect.arrayContaining([
      "server/reply/reply.ts",
      "server/guards/",
      "prompts/categories/",
      "addin/Pane.tsx",
    ]),
  );
  expect(commandsIn("README.md")).toEqual(expect.arrayContaining(["start", "test", "screenshots"]));
});

test.each(["README.md", "README.zh-CN.md"])("%s has at most 130 lines", (page) => {
  expect(pageAt(page).trimEnd().split("\n").length).toBeLessThanOrEqual(130);
});

test("CONTRIBUTING says what every command does", () => {
  const told = new Set(rowsOf("CONTRIBUTING.md", "Commands").flatMap((row) => commandsOf(row)));
  expect(scripts.filter((name) => !(name.startsWith("pre") || told.has(name)))).toEqual([]);
});

describe.each(["README.md", "README.zh-CN.md"])("the tree in %s", (page) => {
  const tree = blocksIn(pageAt(page)).find((block) => block.startsWith("addin/")) ?? "";

  test("names folders that exist, where they are", () => {
    expect(foldersOfTree(tree).length).toBeGreaterThan(20);
    expect(foldersOfTree(tree).filter((folder) => !isThere(folder))).toEqual([]);
  });

  test("names every room of the server", () => {
    const rooms = readdirSync(`${root}server`, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(foldersOfTree(tree)).toEqual(expect.arrayContaining(rooms.map(({ name }) => `server/${name}/`)));
  });
});

test.each(["README.md", "README.zh-CN.md"])("the picture in %s names rooms that exist", (page) => {
  const picture = blocksIn(pageAt(page)).find((block) => block.includes("{cleaned}")) ?? "";
  const rooms = [...picture.matchAll(/(?<![\w/])([a-z]+)\//g)].map(([, room = ""]) => room);
  expect(rooms.length).toBeGreaterThan(10);
  const places = ["", "server/", "addin/"];
  expect(rooms.filter((room) => !places.some((place) => isThere(place + room)))).toEqual([]);
});

/** npm run bench:engine   npm test   npm start */
function commandsIn(page: string): string[] {
  return commandsOf(pageAt(page));
}

function commandsOf(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, own]) => run ?? own ?? "",
  );
}

/** The rows of the table under a heading. */
function rowsOf(page: string, heading: string): string[] {
  const section =
    pageAt(page)
      .split(/^## /m)
      .find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return section.split("\n").filter((line) => line.startsWith("|"));
}
