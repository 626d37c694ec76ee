// Runs scripts of package.json side by side, as `npm run lint` does, and prints what each said in one piece when it has ended. Fails
// when one of them does.

import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";

const ended = await Promise.all(process.argv.slice(2).map(run));
if (ended.length === 0 || ended.includes(false)) process.exitCode = 1;

/** Whether the script ended well. */
async function run(name: string): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["--run", name], { stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const output of [child.stdout, child.stderr])
    output.on("data", (piece: Buffer) => void said.push(piece));
  // One that was killed has no exit code, and is not well either.
  const [code] = await once(child, "close");
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  process.stdout.write(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)\n`);
  const words = Buffer.concat(said);
  if (words.length > 0) process.stdout.write(`${words.toString().trimEnd()}\n\n`);
  return code === 0;
}
