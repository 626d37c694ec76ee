// Builds the pane when its files are missing or older than their sources, so that `npm start` works in a fresh clone.

import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Problem } from "../problem.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the pane if needed, within two minutes. `say` is called once, before it begins. Throws Problem("setup"). */
export async function buildPane(say: (what: string) => void): Promise<void> {
  const built = newest(`${root}dist`);
  const sources = Math.max(
    newest(`${root}addin`),
    newest(`${root}addin/vite.config.ts`),
    newest(`${root}package-lock.json`),
  );
  if (built > sources) return;
  say("Building the pane");
  const vite = viteProgram();
  if (vite) return build(vite);
  if (built > 0) return;
  throw new Problem(
    "setup",
    "Cannot build the pane: Vite is not installed. Run npm ci with its development packages.",
  );
}

function viteProgram(): string | null {
  const program = `${root}node_modules/vite/bin/vite.js`;
  return existsSync(program) ? program : null;
}

/** In a process of its own, so that the half gigabyte it takes is freed with it. */
async function build(vite: string): Promise<void> {
  const config = `${root}addin/vite.config.ts`;
  try {
    await run(process.execPath, [vite, "build", "--config", config, "--logLevel", "error"], {
      cwd: root,
      timeout: limitMs,
    });
  } catch (cause) {
    const { stderr = "", killed = false } = cause as { stderr?: string; killed?: boolean };
    const why = killed ? `it took longer than ${limitMs / 1_000} s` : lastLine(stderr);
    throw new Problem("setup", `Cannot build the pane: ${why}. Run npm run build to see more.`, cause);
  }
}

const limitMs = 120_000;
const run = promisify(execFile);

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.slice(0, 300) || "Vite ended with an error";
}

/** When the newest file below was changed, in ms since 1970; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (stat.isFile()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}
