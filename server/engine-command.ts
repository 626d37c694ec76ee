// `npm run engine -- plan …`: sizes a model server for an organisation before anybody buys or starts one.

import { parseArgs } from "node:util";
import { z } from "zod";
import { parseGpus } from "./engine/plan/gpus.ts";
import { parseModelConfig } from "./engine/plan/model-config.ts";
import { readModelSource } from "./engine/plan/model-source.ts";
import { planFor } from "./engine/plan/plan.ts";
import { report } from "./engine/plan/report/report.ts";
import { Problem } from "./problem.ts";
import { readSettings } from "./settings.ts";

const usage = `Usage: npm run engine -- plan --model NAME --gpu 2x24GB [options]
  --model NAME           a name on the model hub, a config.json, or the folder it lies in
  --gpu 2xL40S           how many and which; or only the size, 2x24GB
  --users 200            people with the pane open (100)
  --mails-per-hour 2000  in the busiest hour (10 a user)
  --mail-tokens 600      a mail with its thread (600)
  --context 8192         --max-model-len (8192, or the model's own if less)
  --nvlink               the GPUs are joined by NVLink
  --quantization awq     awq, gptq, fp8 or none (as the checkpoint is)
  --kv fp8               KV cache in 8 bit
`;

const hubTimeoutMs = 10_000;

const whole = z.coerce.number("give a whole number").int("give a whole number");
const PlanOptions = z.object({
  model: z.string("say which model").trim().min(1, "say which model").max(500),
  gpu: z.string("say which GPUs, as in --gpu 2x24GB").trim().min(1, "say which GPUs, as in --gpu 2x24GB"),
  users: whole.min(1).max(1_000_000).default(100),
  "mails-per-hour": whole.min(1).max(10_000_000).optional(),
  "mail-tokens": whole.min(1).max(1_000_000).default(600),
  context: whole.min(1_024).max(10_000_000).optional(),
  nvlink: z.boolean().default(false),
  quantization: z.enum(["awq", "gptq", "fp8", "none"], "give awq, gptq, fp8 or none").optional(),
  kv: z.enum(["fp8", "auto"], "give fp8 or auto").default("auto"),
});

const usualContext = 8_192;

const commands: Record<string, (args: string[]) => Promise<string>> = { plan };

await main(process.argv.slice(2)).catch((thrown: unknown) => {
  if (!(thrown instanceof Problem)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = 1;
});

async function main([name, ...args]: string[]): Promise<void> {
  const command = name === undefined ? undefined : commands[name];
  if (command) {
    process.stdout.write(await command(args));
    return;
  }
  if (name === undefined || name === "--help" || name === "help") {
    process.stdout.write(usage);
    return;
  }
  throw new Problem(
    "settings",
    `Cannot do "${name.slice(0, 60)}": the commands are ${Object.keys(commands).join(", ")}. See npm run engine -- --help.`,
  );
}

async function plan(args: string[]): Promise<string> {
  if (args.includes("--help")) return usage;
  const options = parseOptions(args);
  const gpus = parseGpus(options.gpu);
  // biome-ignore lint/style/noProcessEnv: the second program of this repository; like main.ts it reads the environment at its door.
  const { HF_ENDPOINT } = readSettings({ HF_ENDPOINT: process.env.HF_ENDPOINT || undefined });
  const source = await readModelSource(options.model, { endpoint: HF_ENDPOINT, timeoutMs: hubTimeoutMs });
  const shape = parseModelConfig(source.json, source.from);
  return report(
    planFor({
      name: options.model,
      model: source.model,
      shape,
      gpus,
      storage: options.quantization,
      work: {
        users: options.users,
        mailsPerHour: options["mails-per-hour"] ?? options.users * 10,
        mailTokens: options["mail-tokens"],
        context: options.context ?? Math.min(usualContext, shape.context),
        kvBytes: options.kv === "fp8" ? 1 : 2,
        nvlink: options.nvlink,
      },
    }),
  );
}

function parseOptions(args: string[]): z.infer<typeof PlanOptions> {
  const text = { type: "string" } as const;
  const given = values(args, {
    ...{ model: text, gpu: text, users: text, context: text, quantization: text, kv: text },
    ...{ "mails-per-hour": text, "mail-tokens": text, nvlink: { type: "boolean" } as const },
  });
  const parsed = PlanOptions.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem(
    "settings",
    `Cannot plan: --${String(issue?.path[0])}: ${issue?.message}. See npm run engine -- --help.`,
  );
}

/** What parseArgs finds; its complaint as a Problem. */
function values(args: string[], options: NonNullable<Parameters<typeof parseArgs>[0]>["options"]): object {
  try {
    return parseArgs({ args, options: options ?? {} }).values;
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split(". ")[0] ?? "") : String(cause);
    throw new Problem("settings", `Cannot plan: ${why}. See npm run engine -- --help.`, cause);
  }
}
