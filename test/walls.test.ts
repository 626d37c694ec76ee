// The walls between the rooms, each tried with an import that breaks it and one that does not. In a clean tree, a wall that lets everything
// through or nothing would not be noticed.

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

const { resolve } = createRequire(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));

const engine = "An engine knows no mail";
const noModel = "clean, patterns and guards know no model";
const noHttp = "reply/ knows no HTTP";
const pane = "Of the server the pane knows server/contract/ and the type Api";
const office = "Do not use the global variable Office";
const circle = "This import is part of a cycle";
const free = "";

const lines: [file: string, line: string, wall: string][] = [
  ["server/engine/a.ts", from("../contract/mail.ts"), engine],
  ["server/engine/pool/a.ts", from("../../clean/clean.ts"), engine],
  ["server/engine/b.ts", from("../reply/reply.ts"), engine],
  ["server/engine/c.ts", from("../http/app.ts"), engine],
  ["server/engine/d.ts", from("../problem.ts"), free],
  ["server/engine/e.ts", from("../async/deadline.ts"), free],
  ["server/engine/plan/e.ts", from("./report/report.ts"), free],
  ["server/clean/a.ts", from("../engine/engine.ts"), noModel],
  ["server/patterns/date-words/a.ts", from("../../engine/engine.ts"), noModel],
  ["server/guards/a.ts", from("../engine/engine.ts"), noModel],
  ["server/guards/b.ts", from("openai"), noModel],
  ["server/guards/c.ts", from("../patterns/links.ts"), free],
  ["server/triage/a.ts", from("../engine/engine.ts"), free],
  ["server/reply/a.ts", from("../http/request.ts"), noHttp],
  ["server/reply/b.ts", from("hono"), noHttp],
  ["server/reply/c.ts", from("../engine/engine.ts"), free],
  ["addin/session/a.ts", from("../../server/reply/reply.ts"), pane],
  ["addin/session/b.ts", from("../../server/http/routes/api.ts"), pane],
  ["addin/session/c.ts", from("../../server/settings.ts"), pane],
  ["addin/Pane.ts", from("../server/problem.ts"), pane],
  ["addin/session/d.ts", from("../../server/http/routes/api-type.ts"), free],
  ["addin/session/e.ts", from("../../server/contract/mail.ts"), free],
  ["addin/session/f.ts", "export const item = Office.context.mailbox.item;", office],
  ["addin/panels/a.ts", "export type Item = Office.MessageRead;", office],
  ["addin/outlook/a.ts", "export const item = Office.context.mailbox.item;", free],
  ["server/async/a.ts", 'import type { B } from "./b.ts";\nexport type A = B | 1;', circle],
  ["server/async/b.ts", 'import type { A } from "./a.ts";\nexport type B = A | 2;', circle],
  ["server/async/c.ts", 'import type { A } from "./a.ts";\nexport type C = A | 3;', free],
];

let found: Map<string, string>;
beforeAll(async () => {
  found = await lint(lines);
});

test.each(lines)("%s: %s", (file, _, wall) => {
  expect(found.get(file) ?? free).toContain(wall);
  if (wall === free) expect(found.get(file)).toBeUndefined();
});

test.each([
  ["addin", "the pane", "/@types/node/"],
  ["server", "the server", "/lib.dom."],
])("%s/tsconfig.json: %s is checked without %s", { timeout: 60_000 }, async (project, _, foreign) => {
  const tsc = join(dirname(resolve("typescript/package.json")), "bin/tsc");
  await output([tsc, "-b", project], root);
  const files = (await output([tsc, "-p", project, "--listFilesOnly"], root)).split("\n");
  // It does see this file of the other side: an empty list would prove nothing.
  expect(files.filter((file) => file.includes("/server/contract/mail."))).toHaveLength(1);
  expect(files.filter((file) => file.includes(foreign))).toEqual([]);
});

function from(path: string): string {
  return `export type { A } from "${path}";`;
}

/** What our own lint rules say of these lines, each alone in its file of an otherwise empty tree: file to message. */
async function lint(planted: typeof lines): Promise<Map<string, string>> {
  const tree = mkdtempSync(join(tmpdir(), "mailwright-walls-"));
  try {
    for (const file of ["biome.json", "package.json"]) cpSync(join(root, file), join(tree, file));
    for (const [file, line] of planted) {
      mkdirSync(join(tree, dirname(file)), { recursive: true });
      writeFileSync(join(tree, file), `${line}\n`);
    }
    const biome = resolve("@biomejs/biome/bin/biome");
    const said = await output([biome, "lint", "--reporter=json", "--max-diagnostics=none"], tree);
    const { diagnostics } = JSON.parse(said) as { diagnostics: Diagnostic[] };
    const walls = diagnostics.filter(({ category }) =>
      /\/(?:noRestricted\w+|noImportCycles)$/.test(category),
    );
    return new Map(walls.map(({ location, message }) => [location.path, message]));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

interface Diagnostic {
  category: string;
  message: string;
  location: { path: string };
}

/** What a Node script prints. Its exit status does not matter: a linter that finds something exits with 1. */
function output(args: string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 10_000_000 }, (_, stdout) => resolve(stdout));
  });
}
