// `npm run engine -- plan …` sizes a model server before anybody buys one; `npm run engine -- check` examines one that runs.

import { Problem } from "../problem.ts";
import type { Outcome } from "./command-options.ts";
import { checkCommand, checkUsage } from "./examine/command.ts";
import { planCommand, planUsage } from "./plan/command.ts";

type Command = (args: string[], environment: Record<string, string | undefined>) => Promise<Outcome>;

const commands: Record<string, { run: Command; usage: string }> = {
  plan: { run: planCommand, usage: planUsage },
  check: { run: checkCommand, usage: checkUsage },
};

await main(process.argv.slice(2)).catch((thrown: unknown) => {
  if (!(thrown instanceof Problem)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = 1;
});

async function main([name, ...args]: string[]): Promise<void> {
  if (name === undefined || name === "--help" || name === "help") {
    process.stdout.write(usages().join("\n"));
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new Problem(
      "settings",
      `Cannot do "${name.slice(0, 60)}": the commands are ${Object.keys(commands).join(", ")}. See npm run engine -- --help.`,
    );
  if (args.includes("--help")) {
    process.stdout.write(command.usage);
    return;
  }
  // biome-ignore lint/style/noProcessEnv: the second program of this repository; like main.ts it reads the environment at its door.
  const { text, failed } = await command.run(args, process.env);
  process.stdout.write(text);
  if (failed) process.exitCode = 1;
}

function usages(): string[] {
  return Object.values(commands).map(({ usage }) => usage);
}
