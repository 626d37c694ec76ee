// The pages that people read, in parts for the tests.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The paths, from the root, of README and the pages it leads to. */
export const pages = [
  "README.md",
  "README.zh-CN.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "deploy/README.md",
  "test/bench/gpu.md",
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

export function pageAt(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** True for a file or folder of the repository, named from its root. */
export function isThere(path: string): boolean {
  return existsSync(join(root, path));
}

/** Where the links and pictures of a page point, from the root; links to other sites are left out. */
export function linksIn(page: string): string[] {
  const targets = [...pageAt(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => join(dirname(page), target));
}

/** The words between backticks in a line, such as `server/guards/check.ts`. */
export function codeIn(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** The blocks between lines of three backticks. */
export function blocksIn(text: string): string[] {
  return [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
}

function withoutBlocks(text: string): string {
  return text.replace(/^```\n[\s\S]*?^```$/gm, "");
}

/** The words of a page that look like a path of this repository, without the made-up ends of examples: `prompts/x.md` -> `prompts/`. */
export function pathsIn(text: string): string[] {
  const linked = [...text.matchAll(/\[([^\]]+)\]\(/g)].map(([, words = ""]) => words);
  const words = [...codeIn(text), ...blocksIn(text), ...linked].flatMap((code) => code.split(/[\s"'(),;]+/));
  return words
    .filter((word) => ours.test(word))
    .map((word) => word.replace(madeUp, "").replace(/[:.]+$/, ""));
}

// dist/ is built, so it may be missing.
const tops = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^(?:\.|node_modules|dist)/.test(entry.name))
  .map((entry) => entry.name);
const ours = new RegExp(`^(?:${tops.join("|")})/`);

// x.ts   XPanel.tsx   *.md   <language>.yaml
const madeUp = /(?<=\/)(?:x\.\w+|X[A-Z]\w*\.tsx|[*<].*)$/;

/** Every folder of a drawn tree, from the root. An indented line belongs to the first folder of the last line without indentation. */
export function foldersOfTree(tree: string): string[] {
  let parent = "";
  return tree
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const names = /^ *((?:[\w-]+\/ ?)+)/.exec(line)?.[1]?.trim().split(" ") ?? [`no folder in: ${line}`];
      if (line.startsWith(" ")) return names.map((name) => parent + name);
      parent = names[0] ?? "";
      return names;
    });
}
