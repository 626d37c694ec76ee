// The pane's files are built when they are missing or older than their sources, so that `npm start` works on a fresh clone.

import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Problem } from "../problem.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the pane where needed, within a minute. `say` is told once, before it begins. Throws Problem("setup"). */
export async function buildPane(say: (what: string) => void): Promise<void> {
  const built = newest(`${root}dist`);
  const sources = Math.max(
    newest(`${root}addin`),
    newest(`${root}addin/vite.config.ts`),
    newest(`${root}package-lock.json`),
  );
  if (built > sources) return;
  say("Building the pane");
  const vite = await import("vite").catch((cause: unknown) => {
    if (built > 0) return null;
    throw new Problem(
      "setup",
      "Cannot build the pane: Vite is not installed. Run npm ci with its development packages.",
      cause,
    );
  });
  await vite?.build({ root: `${root}addin`, configFile: `${root}addin/vite.config.ts`, logLevel: "error" });
}

/** When the newest file below was changed, in ms since 1970; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (stat.isFile()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}
