// Portkey's gateway, fetched into Mailwright's cache folder at first use. Mailwright itself does not need it.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "../../../server/cache-folder.ts";

export const portkeyVersion = "1.15.2";

// Of the versions it allows, the latest (1.19.19) makes it answer every stream with 500: it appends to headers that version keeps immutable.
const nodeServer = "1.13.8";

/** The gateway's start script. Throws an Error that says why it cannot be had. */
export async function portkeyScript(): Promise<string> {
  const folder = join(
    cacheFolder(process.env, process.platform, homedir()),
    "packages",
    `portkey-${portkeyVersion}`,
  );
  const script = join(folder, "node_modules", "@portkey-ai", "gateway", "build", "start-server.js");
  if (existsSync(script)) return script;
  await mkdir(folder, { recursive: true });
  const wanted = {
    private: true,
    dependencies: { "@portkey-ai/gateway": portkeyVersion },
    overrides: { "@hono/node-server": nodeServer },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(wanted));
  try {
    const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--omit=dev"];
    await promisify(execFile)("npm", ["install", "--prefix", folder, ...quiet], {
      timeout: 300_000,
      shell: process.platform === "win32",
    });
  } catch (cause) {
    throw new Error(
      `Cannot compare with Portkey's gateway: npm could not install @portkey-ai/gateway@${portkeyVersion}. It is left out; run again where npm reaches a registry.`,
      { cause },
    );
  }
  return script;
}
